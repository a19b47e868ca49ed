package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.deadline.StepsJson;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.RungDefinition;
import fr.jalon.features.programme.definition.RungDefinition.Kind;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.replacement.Replacements;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.ComputedDate;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.DelayRule;
import fr.jalon.kernel.legaltime.Direction;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Acts of the buyer against the contractor. None is ever changed; a procedure goes on, or is lifted with a motive. */
@ApplicationScoped
public class Sanctions {

    private static final int LONGEST_LETTER = 60;

    @Inject
    private Terms terms;

    @Inject
    private SanctionBook book;

    @Inject
    private SanctionRules rules;

    @Inject
    private SanctionNews news;

    @Inject
    private Replacements replacements;

    @Inject
    private Documents documents;

    @Inject
    private Engagements engagements;

    @Inject
    private LegalTime legalTime;

    @Inject
    private SpaceSettings space;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * An act to record.
     *
     * @param follows    the newest act of a procedure, null to begin one
     * @param documentId the letter, or null
     * @param mandateId  for a demand of replacement
     * @param endsOn     for a termination
     */
    public record Draft(UUID follows, String motive, UUID documentId, String letter, LocalDate sentOn, UUID mandateId, LocalDate endsOn) {
    }

    /** Records the next act of a procedure, or the first one of a new procedure. */
    public void send(UUID engagementId, Draft draft) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        Procedure procedure = draft.follows() == null ? null : book.at(contract.ref().id(), draft.follows());
        RungDefinition rung = procedure == null ? first(contract) : rules.due(contract, procedure);
        String motive = Terms.text("motive", draft.motive(), "Dites ce qui est reproché au titulaire.");
        String letter = Terms.text("letter", draft.letter(), "Donnez le numéro de la lettre recommandée.");
        if (letter.length() > LONGEST_LETTER) {
            throw Problem.field("letter", "Ce numéro dépasse " + LONGEST_LETTER + " caractères : raccourcissez-le.");
        }
        sent(contract, procedure, draft.sentOn());
        UUID mandate = rung.kind() == Kind.REPLACEMENT ? mandate(engagementId, draft.mandateId()) : null;
        LocalDate endsOn = rung.kind() == Kind.TERMINATION ? endsOn(draft) : null;
        UUID id = Ids.next();
        Integer version = attach(contract, id, rung, draft.documentId());
        sql.update("INSERT INTO jalon.sanction (id, contract_id, follows_id, rung, label, kind, motive, document_id, document_version, letter,"
                + " sent_on, mandate_id, ends_on, recorded_at, recorded_by) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", id, contract.ref().id(),
                draft.follows(), rung.code(), rung.label(), rung.kind().name(), motive, draft.documentId(), version, letter, draft.sentOn(),
                mandate, endsOn, now(), me.id());
        terms.note(contract, "sanction-sent", me.name() + " a enregistré l'acte « " + rung.label() + " », envoyé au titulaire le "
                + FrenchDate.day(draft.sentOn()) + ".");
        news.sent(contract, id, rung, draft.sentOn());
    }

    private RungDefinition first(Terms.Contract contract) {
        book.terminatedOn(contract.ref().id()).ifPresent(day -> {
            throw new Problem(ContractProblem.SANCTION_TOO_EARLY, "Ce contrat est résilié au " + FrenchDate.day(day) + ".");
        });
        return contract.declared().sanctions().after(null).orElseThrow(() -> new Problem(ContractProblem.SANCTION_TOO_EARLY,
                "Le programme ne déclare pas de sanction pour ce contrat."));
    }

    private void sent(Terms.Contract contract, Procedure before, LocalDate on) {
        LocalDate earliest = before == null ? contract.ref().notifiedOn() : before.last().receipt().nextFrom();
        if (on == null || on.isAfter(space.today()) || earliest != null && on.isBefore(earliest)) {
            throw Problem.field("sentOn", "Donnez le jour de l'envoi, aujourd'hui au plus tard" + (earliest == null ? "."
                    : " et pas avant le " + FrenchDate.day(earliest) + "."));
        }
    }

    private UUID mandate(UUID engagementId, UUID asked) {
        return replacements.demandable(engagementId).stream().filter(holder -> holder.mandateId().equals(asked)).findFirst()
                .orElseThrow(() -> Problem.field("mandateId", "Choisissez la personne du titulaire à remplacer.")).mandateId();
    }

    private static LocalDate endsOn(Draft draft) {
        if (draft.endsOn() == null || draft.endsOn().isBefore(draft.sentOn())) {
            throw Problem.field("endsOn", "Donnez le dernier jour du contrat, à partir de l'envoi.");
        }
        return draft.endsOn();
    }

    private Integer attach(Terms.Contract contract, UUID id, RungDefinition rung, UUID documentId) {
        if (documentId == null) {
            return null;
        }
        documents.link(documentId, contract.ref().nodeId(), "SANCTION", id, rung.label());
        return documents.latest(documentId).map(VersionRef::number)
                .orElseThrow(() -> Problem.field("documentId", "Cette lettre n'est pas encore arrivée : déposez-la à nouveau."));
    }

    /** Notes the day on which the contractor had the letter: its delay is counted from there. */
    public void received(UUID engagementId, UUID sanctionId, LocalDate on) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.RECORD);
        Procedure procedure = book.at(contract.ref().id(), sanctionId);
        Sanction act = procedure.last();
        if (!procedure.open() || act.receipt() != null) {
            throw new Problem(ContractProblem.SANCTION_TOO_EARLY, "La réception est déjà notée, ou la procédure est levée : rechargez la page.");
        }
        if (on == null || on.isBefore(act.sentOn()) || on.isAfter(space.today())) {
            throw Problem.field("on", "Donnez le jour de la réception, du " + FrenchDate.day(act.sentOn()) + " à aujourd'hui.");
        }
        ComputedDate due = due(contract, act, on);
        UUID replacement = act.mandateId() == null ? null : replacements.demand(engagementId, act.mandateId(), on, act.motive());
        sql.update("INSERT INTO jalon.sanction_receipt (id, sanction_id, received_on, due_on, explanation, replacement_id, noted_at, noted_by)"
                + " VALUES (?,?,?,?,?,?,?,?)", Ids.next(), sanctionId, on, due == null ? null : due.due(),
                due == null ? null : StepsJson.write(due.explanation()), replacement, now(), me.id());
        terms.note(contract, "sanction-received", me.name() + " a noté la réception de l'acte « " + act.label() + " » par le titulaire, le "
                + FrenchDate.day(on) + ".");
        news.received(contract, act, due == null ? null : due.due());
    }

    private ComputedDate due(Terms.Contract contract, Sanction act, LocalDate on) {
        RungDefinition rung = contract.declared().sanctions().rung(act.rung()).filter(declared -> declared.delay() != null).orElse(null);
        if (rung == null) {
            return null;
        }
        Delay delay = new Delay(rung.delay().resolve(engagements.parameters(contract.ref().engagementId())), rung.unit());
        String citation = engagements.definition(contract.ref().engagementId()).citation(rung.provenance());
        return legalTime.compute(on, new DelayRule(delay, false, Direction.AFTER), engagements.zone(contract.ref().nodeId()), space.timeZone())
                .explainedBy(List.of(Step.event("RECEIPT", on, null, "Réception par le titulaire"),
                        Step.rule(rung.code(), citation.isEmpty() ? null : citation, rung.label())));
    }

    /** The buyer does not go on with a procedure; a replacement that it demanded is dropped. */
    public void lift(UUID engagementId, UUID sanctionId, String motive) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        Procedure procedure = book.named(contract.ref().id(), sanctionId);
        if (!procedure.open()) {
            throw new Problem(ContractProblem.SANCTION_TOO_EARLY, "Cette procédure est déjà terminée : rechargez la page.");
        }
        String why = Terms.text("motive", motive, "Dites pourquoi la procédure est levée.");
        sql.update("INSERT INTO jalon.sanction_lifting (id, sanction_id, motive, lifted_at, lifted_by) VALUES (?,?,?,?,?)", Ids.next(),
                sanctionId, why, now(), me.id());
        procedure.acts().stream().map(Sanction::receipt).filter(receipt -> receipt != null && receipt.replacementId() != null)
                .forEach(receipt -> replacements.drop(receipt.replacementId(), why));
        terms.note(contract, "sanction-lifted", me.name() + " a levé la procédure ouverte par l'acte « " + procedure.first().label() + " » du "
                + FrenchDate.day(procedure.first().sentOn()) + ".");
        news.lifted(contract, procedure);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
