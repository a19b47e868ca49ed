package fr.jalon.features.organisation.control;

import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.kernel.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What makes a description acceptable, whoever gives it. */
final class OrganisationRules {

    static final Set<String> KINDS = Set.of("SITE", "LEGAL_BODY", "OTHER");
    private static final int LONGEST = 300;

    private OrganisationRules() {
    }

    static List<Problem.FieldError> faults(OrganisationFacts facts) {
        List<Problem.FieldError> faults = new ArrayList<>();
        if (facts.name() == null || facts.name().isBlank() || facts.name().length() > LONGEST) {
            faults.add(new Problem.FieldError("name", "Indiquez le nom, en " + LONGEST + " caractères au plus."));
        }
        if (facts.town() != null && facts.town().length() > LONGEST) {
            faults.add(new Problem.FieldError("city", "Indiquez la ville, en " + LONGEST + " caractères au plus."));
        }
        if (facts.kind() == null || !KINDS.contains(facts.kind())) {
            faults.add(new Problem.FieldError("kind", "Choisissez SITE, LEGAL_BODY ou OTHER."));
        }
        if (facts.finessGeo() != null && !IdentifierCheck.finess(facts.finessGeo())) {
            faults.add(finess("finessGeo", facts.finessGeo()));
        }
        if (facts.finessLegal() != null && !IdentifierCheck.finess(facts.finessLegal())) {
            faults.add(finess("finessLegal", facts.finessLegal()));
        }
        if (facts.siret() != null && !IdentifierCheck.siret(facts.siret())) {
            faults.add(new Problem.FieldError("siret", "« " + cut(facts.siret())
                    + " » n'est pas un SIRET : 14 chiffres dont le dernier est une clé. Vérifiez la saisie."));
        }
        if (facts.postcode() != null && !facts.postcode().matches("\\d{5}")) {
            faults.add(new Problem.FieldError("postcode", "Le code postal a cinq chiffres."));
        }
        return faults;
    }

    private static Problem.FieldError finess(String field, String value) {
        return new Problem.FieldError(field, "« " + cut(value) + " » n'est pas un numéro FINESS : 9 caractères dont le dernier "
                + "est une clé (en Corse, 2A ou 2B au début). Vérifiez la saisie.");
    }

    private static String cut(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
