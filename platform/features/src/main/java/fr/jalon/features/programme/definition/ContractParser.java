package fr.jalon.features.programme.definition;

import static fr.jalon.features.programme.definition.PartParser.list;
import static fr.jalon.features.programme.definition.PartParser.provenance;
import static fr.jalon.features.programme.definition.PartParser.quantity;

import fr.jalon.kernel.declared.DeclaredNode;

/** The parts of a contract: what is ordered, paid and counted. Expects a declaration that passed all checks. */
final class ContractParser {

    private ContractParser() {
    }

    static TrancheDefinition tranche(DeclaredNode node) {
        return new TrancheDefinition(node.text("code"), node.text("label"), TrancheDefinition.Kind.valueOf(node.text("kind")),
                node.texts("phases"), node.text("help", null), provenance(node));
    }

    static PriceDefinition price(DeclaredNode node) {
        return new PriceDefinition(node.text("code"), node.text("label"), PriceDefinition.Kind.valueOf(node.text("kind")),
                node.text("unit", null), node.text("tranche", null), node.texts("deliverables"), provenance(node));
    }

    static UnitPriceDefinition unitPrice(DeclaredNode node) {
        return new UnitPriceDefinition(node.text("code"), node.text("label"), node.text("unit"), quantity(node, "quantity"),
                node.text("tranche", null), provenance(node));
    }

    static InstalmentDefinition instalment(DeclaredNode node) {
        return new InstalmentDefinition(node.text("code"), node.text("label"), node.text("price"), quantity(node, "share"),
                node.texts("deliverables"), provenance(node));
    }

    static LoadDefinition load(DeclaredNode node) {
        return new LoadDefinition(node.text("code"), node.text("label"), PartyQuality.valueOf(node.text("quality")),
                list(node, "expected", part -> new LoadDefinition.Expected(part.text("phase"), quantity(part, "days"), provenance(part))));
    }

    static PaymentDefinition payment(DeclaredNode node) {
        return new PaymentDefinition(quantity(node, "delay"), PartParser.unit(node, "unit", null), provenance(node));
    }

    static SanctionsDefinition sanctions(DeclaredNode node) {
        return new SanctionsDefinition(list(node, "ladder", rung -> new RungDefinition(rung.text("code"), rung.text("label"),
                RungDefinition.Kind.valueOf(rung.text("kind")), quantity(rung, "delay"), PartParser.unit(rung, "unit", null), provenance(rung))),
                node.child("penalty").map(ContractParser::penalty).orElse(null));
    }

    private static PenaltyDefinition penalty(DeclaredNode node) {
        return new PenaltyDefinition(PenaltyDefinition.Base.valueOf(node.text("base")), quantity(node, "divisor"), quantity(node, "free"),
                PartParser.unit(node, "unit", null), quantity(node, "cap"), provenance(node));
    }

    static EndingDefinition ending(DeclaredNode node) {
        return new EndingDefinition(node.text("meeting"), node.text("certification"), node.text("certificate"), provenance(node));
    }
}
