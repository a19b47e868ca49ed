package fr.jalon.features.indicator.boundary;

import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasurePointDto;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the dashboard over several projects sends. */
public final class DashboardDtos {

    private DashboardDtos() {
    }

    /** Something that one may choose. */
    public record DashboardChoiceDto(String code, String label) {
    }

    /** An indicator at one place in the newest span in which something was owed there. */
    public record DashboardCellDto(UUID engagementId, String engagementTitle, UUID nodeId, String place, List<String> path, String indicator,
                                   String label, String unit, @Nullable String target, MeasurePointDto point) {
    }

    /** One programme: its indicators over all places that the caller sees, and place by place. */
    public record DashboardSectionDto(String programme, String title, int places, int projects, List<DashboardChoiceDto> levels, String level,
                                      String levelLabel, List<IndicatorDto> indicators, List<DashboardCellDto> cells) {
    }

    /** The dashboard, and what one may narrow it to. */
    public record DashboardDto(List<DashboardChoiceDto> programmes, List<DashboardChoiceDto> organisations, List<DashboardSectionDto> sections) {
    }
}
