package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * Something that is owed. Who writes it, who owes it and who decides on it are three different things.
 *
 * @param code        code of the deliverable
 * @param label       French name
 * @param description what it holds, in French, null if the label suffices
 * @param level       level on whose nodes it is owed
 * @param phase       code of its phase, null if outside phases
 * @param producer    code of the role that writes it
 * @param checker     code of the role that checks its quality, null if nobody does
 * @param deliverer   code of the role that delivers it in the name of the obligor
 * @param obligor     quality of the party that owes it
 * @param validator   code of the role that decides on it, null if it needs no decision
 * @param recipients  codes of roles that receive it without deciding
 * @param formats     file formats admitted, upper case ({@code PDF}, {@code DOCX})
 * @param form        code of the form by which it is filled in, null if it is a file
 * @param template    code of the document template to start from, null if none
 * @param due         when it is due, null if the source says nothing and nobody proposes anything
 * @param occurrence  how often
 * @param approval    code of the approval, null if it needs no decision
 * @param visas       who puts a visa on each delivery, in the order of display
 * @param contractual whether it can be late
 * @param ambiguity   a contradiction about it, null if there is none
 * @param provenance  where it comes from
 */
public record DeliverableDefinition(String code, String label, String description, String level, String phase,
        String producer, String checker, String deliverer, PartyQuality obligor, String validator, List<String> recipients,
        List<String> formats, String form, String template, DateRule due, Occurrence occurrence, String approval,
        List<VisaDefinition> visas, boolean contractual, Ambiguity ambiguity, Provenance provenance) implements Dated {
}
