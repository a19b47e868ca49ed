package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tranches share no phase, a unit price has a unit, instalments are parts of lump sums, and nothing is paid without a contract. */
final class ContractCheck {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final DeclaredNode contract;
    private final List<DeclarationError> errors;

    ContractCheck(Declaration declaration, List<DeclarationError> errors) {
        this.contract = declaration.root().child("contract").orElseThrow();
        this.errors = errors;
    }

    void run() {
        if (contract.text("kind").equals(ContractDefinition.Kind.NONE.name())) {
            for (String key : List.of("notified", "tranches", "prices", "priceSchedule", "instalments", "load", "payment", "sanctions",
                    "ending")) {
                if (contract.has(key)) {
                    errors.add(contract.error(key, key + " n'a pas de sens sans contrat", "retirez-le, ou donnez une nature au contrat"));
                }
            }
        }
        Map<String, String> owners = new HashMap<>();
        contract.children("tranches").forEach(tranche -> tranche.texts("phases").forEach(phase -> {
            String other = owners.putIfAbsent(phase, tranche.text("code"));
            if (other != null) {
                errors.add(tranche.error("phases", "la phase « " + phase + " » est déjà dans la tranche « " + other + " »",
                        "laissez-la à une seule tranche"));
            }
        }));
        contract.children("prices").forEach(price -> {
            if (price.has("unit") != price.text("kind").equals(PriceDefinition.Kind.UNIT_PRICE.name())) {
                errors.add(price.error("unit", "unit va avec « kind: UNIT_PRICE »", "ajoutez-le ou retirez-le"));
            }
        });
        instalments();
    }

    private void instalments() {
        Map<String, BigDecimal> shares = new HashMap<>();
        for (DeclaredNode instalment : contract.children("instalments")) {
            String price = instalment.text("price");
            if (contract.children("prices").stream().anyMatch(p -> p.text("code").equals(price)
                    && !p.text("kind").equals(PriceDefinition.Kind.LUMP_SUM.name()))) {
                errors.add(instalment.error("price", "un acompte est une part d'un forfait", "nommez un prix « kind: LUMP_SUM »"));
            }
            BigDecimal sum = shares.merge(price, PartParser.quantity(instalment, "share").constant(), BigDecimal::add);
            if (sum.compareTo(WHOLE) > 0) {
                errors.add(instalment.error("share", "les acomptes de « " + price + " » dépassent 100 %", "réduisez leurs parts"));
            }
        }
    }
}
