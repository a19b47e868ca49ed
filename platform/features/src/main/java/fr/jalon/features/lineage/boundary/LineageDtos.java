package fr.jalon.features.lineage.boundary;

import fr.jalon.features.lineage.control.LineageBook.CarriedKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the lineage resource sends and takes. */
public final class LineageDtos {

    private LineageDtos() {
    }

    /** What a project follows; {@code candidates} are the projects that the caller may name, empty for who may not. */
    public record LineageDto(List<EarlierProjectDto> earlier, List<NamedProjectDto> candidates, boolean mayChange) {
    }

    /** A project to name. */
    public record NamedProjectDto(UUID id, String title) {
    }

    /** An earlier project; {@code readable}: the caller sees it, else its page stays closed to them. */
    public record EarlierProjectDto(UUID id, UUID engagementId, String title, boolean readable, List<CarriedDto> carried) {
    }

    /** Something that was carried over, with its newest version where it is a document that the caller may read. */
    public record CarriedDto(UUID id, CarriedKind kind, String label, String by, Instant at, @Nullable UUID documentId, @Nullable Integer version) {
    }

    /** Which project comes before. */
    public record NewEarlierDto(UUID earlierId) {
    }

    /** What to carry over; the document for a document alone. */
    public record CarryDto(CarriedKind kind, @Nullable UUID documentId) {
    }

    /** A document that may be carried over. */
    public record OfferedDocumentDto(UUID id, String name, String confidentialityLabel) {
    }
}
