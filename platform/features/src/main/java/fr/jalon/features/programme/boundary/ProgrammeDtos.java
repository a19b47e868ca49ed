package fr.jalon.features.programme.boundary;

import fr.jalon.features.programme.InstalledProgramme;
import fr.jalon.features.programme.definition.Ambiguity;
import fr.jalon.features.programme.definition.ContractDefinition;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.PartyDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.Quantity;
import fr.jalon.features.programme.definition.RoleDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the wizard needs to know of a programme. */
public final class ProgrammeDtos {

    private ProgrammeDtos() {
    }

    /** Where something comes from; a proposal cites no article. */
    @Schema(name = "DefinitionSourceDto")
    public record SourceDto(String label, @Nullable String article, boolean proposal) {

        static SourceDto of(ProgrammeDefinition definition, Provenance provenance) {
            if (provenance == null || (!provenance.cited() && !provenance.proposal())) {
                return null;
            }
            if (provenance.proposal()) {
                return new SourceDto(Provenance.PROPOSAL_LABEL, null, true);
            }
            String label = definition.sources().stream().filter(s -> s.code().equals(provenance.source()))
                    .map(s -> s.label()).findFirst().orElse(provenance.source());
            return new SourceDto(label, provenance.article(), false);
        }
    }

    /** A contradiction or a gap of the source. */
    public record WarningDto(String code, String message, @Nullable SourceDto source) {

        static List<WarningDto> of(ProgrammeDefinition definition, Ambiguity ambiguity, Provenance provenance) {
            return ambiguity == null ? List.of()
                    : List.of(new WarningDto(ambiguity.code(), ambiguity.text(), SourceDto.of(definition, provenance)));
        }
    }

    /** A programme in the list. */
    public record ProgrammeSummaryDto(String pluginId, String version, String title, @Nullable String summary,
                                      @Nullable String source) {

        static ProgrammeSummaryDto of(InstalledProgramme programme) {
            return new ProgrammeSummaryDto(programme.pluginId(), programme.version(), programme.definition().title(),
                    programme.definition().summary(), firstSource(programme.definition()));
        }

        private static String firstSource(ProgrammeDefinition definition) {
            return definition.sources().isEmpty() ? null : definition.sources().get(0).label();
        }
    }

    /** A level of the tree; min and max with the parameters' defaults, and the codes of the parameters that set them. */
    public record LevelDto(String code, String label, @Nullable String pluralLabel, @Nullable String help, @Nullable BigDecimal min,
                           @Nullable BigDecimal max, @Nullable String minParameter, @Nullable String maxParameter,
                           boolean organisation, boolean organisationRequired) {

        static LevelDto of(ProgrammeDefinition definition, LevelDefinition level) {
            return new LevelDto(level.code(), level.label(), level.plural(), level.help(), number(definition, level.minimum()),
                    number(definition, level.maximum()), parameter(level.minimum()), parameter(level.maximum()),
                    level.organisation() != LevelDefinition.OrganisationRule.NONE,
                    level.organisation() == LevelDefinition.OrganisationRule.REQUIRED);
        }

        /** A sum of several parameters has no single one to name. */
        private static String parameter(Quantity quantity) {
            return quantity != null && quantity.constant().signum() == 0 && quantity.terms().size() == 1
                    && quantity.terms().get(0).factor() == 1 ? quantity.terms().get(0).parameter() : null;
        }

        private static BigDecimal number(ProgrammeDefinition definition, Quantity quantity) {
            return quantity == null ? null : quantity.resolve(definition.values(Map.of()));
        }
    }

    /** A value to choose from, or another reading of the source. */
    public record OptionDto(@Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}) Object value, String label,
                            @Nullable SourceDto source) {
    }

    /** A value that the space may set. */
    public record ParameterDto(String code, String label, @Nullable String help, String type, @Nullable String unit,
                               @Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}, nullable = true) @Nullable Object value,
                               @Nullable BigDecimal min, @Nullable BigDecimal max, List<OptionDto> options,
                               List<OptionDto> alternatives, boolean running, @Nullable SourceDto source,
                               List<WarningDto> warnings) {

        static ParameterDto of(ProgrammeDefinition definition, ParameterDefinition p) {
            List<OptionDto> options = p.options().stream().map(o -> new OptionDto(o.value(), o.label(), null)).toList();
            List<OptionDto> alternatives = p.alternatives().stream()
                    .map(a -> new OptionDto(a.typed(p.type()), a.text(), SourceDto.of(definition, a.provenance()))).toList();
            return new ParameterDto(p.code(), p.label(), p.help(), p.type().name(), p.unit(), p.defaultValue(), p.minimum(),
                    p.maximum(), options, alternatives, p.changeable() == ParameterDefinition.Changeable.RUNNING,
                    SourceDto.of(definition, p.provenance()), WarningDto.of(definition, p.ambiguity(), p.provenance()));
        }
    }

    /** A date to give. */
    public record OriginDefDto(String code, String label, @Nullable String help, String level, boolean required,
                               @Nullable SourceDto source, List<WarningDto> warnings) {

        static OriginDefDto of(ProgrammeDefinition definition, OriginDefinition o) {
            return new OriginDefDto(o.code(), o.label(), o.help(), o.level(), o.requiredAtOpening(),
                    SourceDto.of(definition, o.provenance()), WarningDto.of(definition, o.ambiguity(), o.provenance()));
        }
    }

    /** A seat to fill. */
    public record RoleDefDto(String code, String label, String level, int min, int max, boolean required, @Nullable String quality,
                             @Nullable String help) {

        static RoleDefDto of(RoleDefinition role) {
            return new RoleDefDto(role.code(), role.label(), role.level(), role.minimum(), role.maximum(), role.required(),
                    role.quality() == null ? null : role.quality().name(), role.help());
        }
    }

    /** A party to name. */
    public record PartyDefDto(String quality, String label, String level, boolean required) {

        static PartyDefDto of(PartyDefinition party) {
            return new PartyDefDto(party.quality().name(), party.label(), party.level(), party.required());
        }
    }

    /** The kind of contract that the programme knows. */
    public record ContractKindDto(String code, String label) {
    }

    /** All that the wizard asks; levels from the root to the leaf. */
    public record ProgrammeDefinitionDto(String pluginId, String version, String title, @Nullable String summary,
                                         @Nullable String source, Map<String, String> words, List<LevelDto> levels,
                                         List<ParameterDto> parameters, List<OriginDefDto> origins, List<RoleDefDto> roles,
                                         List<PartyDefDto> parties, List<ContractKindDto> contractKinds, List<SourceDto> sources,
                                         List<WarningDto> warnings) {

        static ProgrammeDefinitionDto of(InstalledProgramme programme) {
            ProgrammeDefinition d = programme.definition();
            return new ProgrammeDefinitionDto(programme.pluginId(), programme.version(), d.title(), d.summary(),
                    ProgrammeSummaryDto.firstSource(d), d.words(), d.levels().stream().map(l -> LevelDto.of(d, l)).toList(),
                    d.parameters().stream().map(p -> ParameterDto.of(d, p)).toList(),
                    d.origins().stream().map(o -> OriginDefDto.of(d, o)).toList(), d.roles().stream().map(RoleDefDto::of).toList(),
                    parties(d.contract()), kinds(d.contract()),
                    d.sources().stream().map(s -> new SourceDto(s.label(), null, false)).toList(), warnings(d));
        }

        private static List<PartyDefDto> parties(ContractDefinition contract) {
            // members are the organisations of the tree: nobody picks them twice
            return contract.parties().stream().filter(party -> party.quality() != PartyQuality.MEMBER).map(PartyDefDto::of).toList();
        }

        private static List<ContractKindDto> kinds(ContractDefinition contract) {
            return contract.kind() == ContractDefinition.Kind.NONE ? List.of()
                    : List.of(new ContractKindDto(contract.kind().name(), contract.label()));
        }

        private static List<WarningDto> warnings(ProgrammeDefinition d) {
            List<WarningDto> all = new ArrayList<>();
            d.checks().stream().filter(c -> c.ambiguity() != null).forEach(c -> all.add(new WarningDto(c.ambiguity(),
                    d.values(Map.of()).render(c.text()), SourceDto.of(d, c.provenance()))));
            Stream.of(d.phases().stream().map(p -> WarningDto.of(d, p.ambiguity(), p.provenance())),
                            d.gates().stream().map(g -> WarningDto.of(d, g.ambiguity(), g.provenance())),
                            d.sessions().stream().map(s -> WarningDto.of(d, s.ambiguity(), s.provenance())),
                            d.deliverables().stream().map(v -> WarningDto.of(d, v.ambiguity(), v.provenance())))
                    .flatMap(s -> s).flatMap(List::stream).filter(Objects::nonNull).forEach(all::add);
            return all.stream().filter(distinctCode()).toList();
        }

        private static Predicate<WarningDto> distinctCode() {
            Set<String> seen = new HashSet<>();
            return warning -> seen.add(warning.code());
        }
    }
}
