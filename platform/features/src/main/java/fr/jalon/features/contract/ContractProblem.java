package fr.jalon.features.contract;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong in the life of a contract. */
public enum ContractProblem implements ProblemCode {
    /** The programme knows no contract, or it may not be seen. */
    NO_CONTRACT("no-contract", Blame.ABSENT, "Contrat introuvable"),
    /** Another party acts there. */
    NOT_YOUR_SIDE("not-your-side", Blame.FORBIDDEN, "Acte d'une autre partie"),
    /** Nobody's side, and not the space's own people. */
    NOT_A_PARTY("not-a-party", Blame.FORBIDDEN, "Dossier réservé aux parties"),
    /** Someone decided before. */
    TRANCHE_DECIDED("tranche-decided", Blame.CONFLICT, "Tranche déjà décidée"),
    /** Nothing is ordered there. */
    TRANCHE_DORMANT("tranche-dormant", Blame.CONFLICT, "Tranche non affermie"),
    /** The price stands on an invoice. */
    PRICE_INVOICED("price-invoiced", Blame.CONFLICT, "Prix déjà facturé"),
    /** The number is taken. */
    INVOICE_KNOWN("invoice-known", Blame.CONFLICT, "Facture déjà enregistrée"),
    /** Nothing may be ordered under that contract any more, or not yet. */
    CONTRACT_CLOSED("contract-closed", Blame.CONFLICT, "Contrat non commandable"),
    /** The orders would amount to more than the contract allows. */
    OVER_MAXIMUM("order-over-maximum", Blame.CONFLICT, "Maximum dépassé"),
    /** It is no draft any more, or not what was read. */
    ORDER_CHANGED("order-changed", Blame.CONFLICT, "Bon de commande modifié"),
    /** Another order has that number. */
    ORDER_NUMBER_TAKEN("order-number-taken", Blame.CONFLICT, "Numéro déjà pris"),
    /** An act of the ladder of sanctions that cannot follow yet, or any more. */
    SANCTION_TOO_EARLY("sanction-too-early", Blame.CONFLICT, "Acte impossible à ce stade"),
    /** A penalty that was decided on, or is not what was read. */
    PENALTY_CHANGED("penalty-changed", Blame.CONFLICT, "Pénalité déjà décidée ou modifiée"),
    /** An act of the end of a contract that something is missing for, or that happened already. */
    ENDING_TOO_EARLY("ending-too-early", Blame.CONFLICT, "Fin de contrat : acte impossible à ce stade"),
    /** Something is missing before it may be paid, or it is paid. */
    NOT_PAYABLE("invoice-not-payable", Blame.CONFLICT, "Facture non payable");

    private final Facts facts;

    ContractProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
