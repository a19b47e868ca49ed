package fr.jalon.features.organisation.control;

import fr.jalon.features.organisation.entity.Organisation;
import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.persistence.Persistence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides for each imported row whether it is new, changes what is there, or says what is known. Nothing is ever removed. */
@ApplicationScoped
public class OrganisationMerge {

    @Inject
    private Persistence persistence;

    @Inject
    private SpaceSettings space;

    ImportOutcome apply(String importer, CollectingSink sink, boolean dryRun) {
        Round round = new Round(known(), space.today(), importer, dryRun);
        // Legal bodies first, so that sites find the body that runs them.
        sink.rows().stream().filter(row -> "LEGAL_BODY".equals(row.facts().kind())).forEach(row -> take(round, row));
        if (!dryRun) {
            persistence.flush();
        }
        sink.rows().stream().filter(row -> !"LEGAL_BODY".equals(row.facts().kind())).forEach(row -> take(round, row));
        if (!dryRun) {
            persistence.flush();
        }
        List<ImportOutcome.Line> errors = new ArrayList<>(sink.errors());
        errors.addAll(round.repeated);
        return new ImportOutcome(round.created, round.updated, round.unchanged, sink.warnings(), errors);
    }

    private Map<String, Organisation> known() {
        Map<String, Organisation> known = new HashMap<>();
        persistence.list(Organisation.class, "SELECT o FROM Organisation o").forEach(o -> known.put(key(o.facts()), o));
        return known;
    }

    private void take(Round round, CollectingSink.Row row) {
        OrganisationFacts facts = from(row.facts(), round.importer);
        if (!round.seen.add(key(facts))) {
            round.repeated.add(new ImportOutcome.Line(row.file(), row.line(),
                    "« " + facts.name() + " » a déjà été lue plus haut : cette ligne est ignorée."));
            return;
        }
        Organisation there = round.known.get(key(facts));
        if (there == null) {
            round.created++;
            if (!round.dryRun) {
                there = persistence.add(new Organisation(facts, round.today));
                round.known.put(key(facts), there);
                runBy(round, there, facts);
            }
        } else {
            change(round, there, facts);
        }
    }

    private static void change(Round round, Organisation there, OrganisationFacts facts) {
        boolean changed = round.dryRun ? !facts.equals(there.facts()) : there.describe(facts) | runBy(round, there, facts);
        round.updated += changed ? 1 : 0;
        round.unchanged += changed ? 0 : 1;
    }

    private static boolean runBy(Round round, Organisation site, OrganisationFacts facts) {
        Organisation body = facts.finessLegal() == null || "LEGAL_BODY".equals(facts.kind()) ? null
                : round.known.get("legal:" + facts.finessLegal());
        return body != null && site.runBy(body.id());
    }

    private static OrganisationFacts from(OrganisationFacts facts, String importer) {
        return new OrganisationFacts(facts.kind(), facts.name(), facts.finessGeo(), facts.finessLegal(), facts.siret(),
                facts.department(), facts.town(), facts.postcode(), facts.attributes(), importer);
    }

    private static String key(OrganisationFacts facts) {
        if (facts.finessGeo() != null) {
            return "site:" + facts.finessGeo();
        }
        if ("LEGAL_BODY".equals(facts.kind()) && facts.finessLegal() != null) {
            return "legal:" + facts.finessLegal();
        }
        return facts.siret() != null ? facts.kind() + ":siret:" + facts.siret()
                : facts.kind() + ":name:" + facts.name() + "|" + facts.postcode();
    }

    /** One import under way. */
    private static final class Round {

        private final Map<String, Organisation> known;
        private final LocalDate today;
        private final String importer;
        private final boolean dryRun;
        private final Set<String> seen = new HashSet<>();
        private final List<ImportOutcome.Line> repeated = new ArrayList<>();
        private int created;
        private int updated;
        private int unchanged;

        Round(Map<String, Organisation> known, LocalDate today, String importer, boolean dryRun) {
            this.known = known;
            this.today = today;
            this.importer = importer;
            this.dryRun = dryRun;
        }
    }
}
