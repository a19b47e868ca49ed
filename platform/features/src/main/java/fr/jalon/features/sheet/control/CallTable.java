package fr.jalon.features.sheet.control;

import fr.jalon.features.programme.definition.CallDefinition;
import fr.jalon.features.programme.definition.CallDefinition.Demand;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import java.util.List;
import java.util.stream.Stream;

/** What a call for applications asks of who applies. */
final class CallTable {

    private final ProgrammeDefinition programme;
    private final SheetWords words;

    CallTable(ProgrammeDefinition programme, SheetWords words) {
        this.programme = programme;
        this.words = words;
    }

    SheetTable table() {
        CallDefinition call = programme.call();
        return new SheetTable("call", "Appel à candidatures", List.of("Ce qui est demandé", "Nature", "Exigé"), call == null ? List.of()
                : Stream.of(call.roles().stream().map(code -> role(programme.role(code).orElseThrow())),
                        call.pieces().stream().map(piece -> row(piece, "pièce à déposer")),
                        call.commitments().stream().map(commitment -> row(commitment, "engagement à confirmer")))
                        .flatMap(rows -> rows).toList());
    }

    private SheetTable.Row role(RoleDefinition role) {
        return words.row(role.provenance(), role.label(), "personne à désigner", "oui");
    }

    private SheetTable.Row row(Demand demand, String kind) {
        return words.row(demand.provenance(), demand.label(), kind, demand.required() ? "oui" : "non");
    }
}
