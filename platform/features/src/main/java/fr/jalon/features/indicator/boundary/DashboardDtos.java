package fr.jalon.features.indicator.boundary;

import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasurePointDto;
import java.util.List;
import java.util.UUID;

/** What the dashboard over several projects sends. */
public final class DashboardDtos {

    private DashboardDtos() {
    }

    /** Something that one may choose. */
    public record DashboardChoiceDto(String code, String label) {
    }

    /** A place that is compared with others. */
    public record DashboardPlaceDto(UUID engagementId, String engagementTitle, UUID nodeId, String label, List<String> path) {
    }

    /** One of the section's indicators at one of its places, in the newest span in which something was owed there. */
    public record DashboardCellDto(UUID nodeId, String indicator, MeasurePointDto point) {
    }

    /** One programme: its indicators over all nodes that the caller sees, and place by place. */
    public record DashboardSectionDto(String programme, String title, int places, int projects, List<DashboardChoiceDto> levels, String level,
                                      String levelLabel, List<IndicatorDto> indicators, List<DashboardPlaceDto> compared,
                                      List<DashboardCellDto> cells) {
    }

    /** The dashboard, and what one may narrow it to. */
    public record DashboardDto(List<DashboardChoiceDto> programmes, List<DashboardChoiceDto> organisations, List<DashboardSectionDto> sections) {
    }
}
