package fr.jalon.features.sheet.boundary;

import fr.jalon.features.plan.ExampleCourse;
import fr.jalon.features.programme.InstalledProgramme;
import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.sheet.boundary.SheetDtos.ProgrammeSheetDto;
import fr.jalon.features.sheet.boundary.SheetDtos.SheetOriginDto;
import fr.jalon.features.sheet.boundary.SheetDtos.SheetRowDto;
import fr.jalon.features.sheet.boundary.SheetDtos.SheetSourceDto;
import fr.jalon.features.sheet.boundary.SheetDtos.SheetStepDto;
import fr.jalon.features.sheet.boundary.SheetDtos.SheetTableDto;
import fr.jalon.features.sheet.control.SheetTables;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sheet of a programme that the space may open. */
@Path("/spaces/{slug}/programmes/{plugin}/{version}/sheet")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes")
public class ProgrammeSheetResource {

    private static final int WEEKS_BETWEEN_ORIGINS = 6;

    @Inject
    private ProgrammeCatalogue programmes;

    @Inject
    private ExampleCourse course;

    @Inject
    private SpaceSettings space;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "getProgrammeSheet", summary = "All that a programme declares, and its course on example days",
            description = "Open to everyone with a card in the space. origin is CODE=day, once for each origin; without any, example days are taken.")
    public ProgrammeSheetDto sheet(@PathParam("slug") String slug, @PathParam("plugin") String plugin, @PathParam("version") String version,
            @QueryParam("origin") List<String> origin) {
        InstalledProgramme programme = programmes.find(plugin, version)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, ProgrammeCatalogue.CLOSED));
        ProgrammeDefinition definition = programme.definition();
        Map<String, LocalDate> days = origin == null || origin.isEmpty() ? examples(definition) : given(definition, origin);
        List<ExampleCourse.Step> steps = course.of(definition, days);
        List<SheetStepDto> dated = steps.stream().filter(step -> step.end() != null)
                .map(step -> new SheetStepDto(step.kind(), step.code(), step.title(), step.start(), step.end(), step.tolerance())).toList();
        return new ProgrammeSheetDto(programme.pluginId(), programme.version(), definition.title(), definition.summary(),
                definition.sources().stream().map(source -> new SheetSourceDto(source.label(), source.title(), source.issuer(), source.date())).toList(),
                definition.origins().stream().map(declared -> new SheetOriginDto(declared.code(), declared.label(), declared.help(), days.get(declared.code()))).toList(),
                dated, steps.size() - dated.size(), tables(definition));
    }

    private static List<SheetTableDto> tables(ProgrammeDefinition definition) {
        return SheetTables.of(definition).stream().map(table -> new SheetTableDto(table.code(), table.title(), table.headers(), table.rows().stream()
                .map(row -> new SheetRowDto(row.cells(), row.source().isEmpty() ? null : row.source())).toList())).toList();
    }

    /** Mondays from next month on: an example shows the order of things, not a promise. */
    private Map<String, LocalDate> examples(ProgrammeDefinition definition) {
        Map<String, LocalDate> days = new HashMap<>();
        LocalDate day = space.today().with(TemporalAdjusters.firstDayOfNextMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (OriginDefinition origin : definition.origins()) {
            days.put(origin.code(), day);
            day = day.plusWeeks(WEEKS_BETWEEN_ORIGINS);
        }
        return days;
    }

    private static Map<String, LocalDate> given(ProgrammeDefinition definition, List<String> origins) {
        Map<String, LocalDate> days = new HashMap<>();
        for (String origin : origins) {
            int equals = origin.lastIndexOf('=');
            String code = equals < 0 ? origin : origin.substring(0, equals);
            if (definition.origins().stream().noneMatch(declared -> declared.code().equals(code))) {
                throw Problem.field("origin", "« " + code + " » n'est pas une date de départ de ce programme.");
            }
            try {
                days.put(code, LocalDate.parse(origin.substring(equals + 1)));
            } catch (DateTimeParseException e) {
                throw Problem.field("origin", "Donnez à « " + code + " » un jour comme 2027-01-11.");
            }
        }
        return days;
    }
}
