package fr.jalon.features.dossier.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.contract.ContractParties;
import fr.jalon.features.document.Documents;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.history.Journal;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.ContractDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.signature.Sealing;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a dossier says, as the values of its template: every fact that the current person may see, in the order of time. */
@ApplicationScoped
class DossierContent {

    @Inject
    @Any
    private Instance<ChronologySource> sources;

    @Inject
    private Engagements engagements;

    @Inject
    private ContractParties parties;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private Documents documents;

    @Inject
    private Journal journal;

    @Inject
    private Audit audit;

    @Inject
    private Sealing sealing;

    @Inject
    private SpaceSettings space;

    /**
     * What was gathered.
     *
     * @param model    values of the template
     * @param files    versions that the person may read
     * @param withheld how many the person may not
     */
    record Gathered(Map<String, Object> model, List<DossierFile> files, int withheld) {
    }

    Gathered gather(ContractRef contract, Instant now) {
        Set<UUID> nodes = new HashSet<>(engagements.downwards(contract.nodeId()));
        nodes.retainAll(access.visible(contract.engagementId()));
        ZoneId zone = space.timeZone();
        Pieces pieces = new Pieces(documents);
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Fact fact : ordered(contract, nodes, zone)) {
            facts.add(told(fact, facts.size() + 1, pieces, zone));
        }
        Map<String, Object> model = header(contract, nodes, now, zone);
        model.put("facts", facts);
        model.put("files", pieces.files().stream().map(file -> file(file, zone)).toList());
        model.put("journal", journal.withoutDrafts(contract.engagementId()).stream().map(line -> map("when", Stamp.of(line.at(), zone), "who",
                line.who(), "what", line.what())).toList());
        if (pieces.withheld() > 0) {
            // Not under the name that a fact uses: a fact without it would show this one.
            model.put("notShared", withheld(pieces.withheld()));
        }
        return new Gathered(model, pieces.files(), pieces.withheld());
    }

    /** Where two facts share an instant, they stand in the order in which their sources told them. */
    private List<Fact> ordered(ContractRef contract, Set<UUID> nodes, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        audit.history(contract.engagementId()).stream().filter(entry -> entry.action().equals("engagement-opened") && entry.payload() != null)
                .forEach(entry -> facts.add(Fact.at(entry.at(), contract.nodeId(), entry.payload(), people.name(entry.personId()), List.of())));
        sources.stream().forEach(source -> facts.addAll(source.facts(contract, nodes)));
        facts.sort(Comparator.comparing(fact -> fact.at() != null ? fact.at() : fact.day().atStartOfDay(zone).toInstant()));
        return facts;
    }

    private Map<String, Object> told(Fact fact, int number, Pieces pieces, ZoneId zone) {
        List<Map<String, Object>> shown = new ArrayList<>();
        int kept = 0;
        for (Fact.Piece piece : fact.pieces()) {
            Optional<DossierFile> file = pieces.of(piece);
            file.ifPresent(f -> shown.add(map("role", piece.role(), "name", f.name(), "version", String.valueOf(f.version()), "path", f.path(),
                    "sha256", f.sha256())));
            kept += file.isPresent() ? 0 : 1;
        }
        boolean more = !fact.details().isEmpty() || !fact.pieces().isEmpty();
        return map("number", String.valueOf(number), "when", fact.at() == null ? Stamp.of(fact.day()) : Stamp.of(fact.at(), zone), "place",
                engagements.node(fact.nodeId()).label(), "what", fact.what(), "by", fact.by(), "details", fact.details().stream()
                        .map(detail -> map("label", detail.label(), "text", detail.text())).toList(), "pieces", shown, "hasMore", more,
                "withheld", kept == 0 ? null : withheld(kept));
    }

    static String withheld(int count) {
        return count == 1 ? "1 version de document non communiquée à ce titre" : count + " versions de documents non communiquées à ce titre";
    }

    private Map<String, Object> header(ContractRef contract, Set<UUID> nodes, Instant now, ZoneId zone) {
        ProgrammeDefinition programme = engagements.definition(contract.engagementId());
        ContractDefinition declared = programme.contract();
        Sealing.Sealer sealer = sealing.sealer();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("contract", map("label", declared.label(), "reference", contract.reference(), "notifiedOn", Stamp.of(contract.notifiedOn()),
                "endsOn", Stamp.of(contract.endsOn())));
        model.put("project", map("title", engagements.get(contract.engagementId()).title()));
        model.put("programme", map("title", programme.title(), "version", engagements.get(contract.engagementId()).programme().version()));
        model.put("space", map("name", space.name(), "timeZone", zone.getId()));
        model.put("parties", declared.parties().stream().flatMap(party -> engagements.party(contract.nodeId(), party.quality()).stream()
                .map(found -> map("label", party.label(), "organisation", found.organisationName()))).toList());
        model.put("made", map("at", Stamp.of(now, zone), "by", me.name(), "quality", parties.quality(contract)));
        model.put("places", nodes.size() == 1 ? "1 lieu du projet" : nodes.size() + " lieux du projet");
        model.put("seal", map("by", sealer.name(), "selfSigned", sealer.selfSigned()));
        return model;
    }

    private static Map<String, Object> file(DossierFile file, ZoneId zone) {
        return map("path", file.path(), "name", file.name(), "version", String.valueOf(file.version()), "size", String.valueOf(file.size()),
                "storedAt", Stamp.of(file.storedAt(), zone), "sha256", file.sha256());
    }

    /** @param namesAndValues names, each followed by its value; null is left out */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                map.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return map;
    }
}
