package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.LoadDto;
import fr.jalon.features.contract.boundary.ContractDtos.LoadKind;
import fr.jalon.features.contract.boundary.ContractDtos.PriceDto;
import fr.jalon.features.contract.boundary.ContractDtos.PriceKind;
import fr.jalon.features.contract.boundary.ContractDtos.ScheduleDto;
import fr.jalon.features.contract.boundary.ContractDtos.TermDto;
import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import fr.jalon.features.contract.control.Loads;
import fr.jalon.features.contract.control.Money;
import fr.jalon.features.contract.control.Prices;
import fr.jalon.features.contract.control.Terms;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.LoadDefinition;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.PriceDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of a contract: prices against the envelope, man-days expected, estimated, offered and spent. */
@ApplicationScoped
class FinanceView {

    @Inject
    private Terms terms;

    @Inject
    private Prices prices;

    @Inject
    private Loads loads;

    @Inject
    private Engagements engagements;

    ScheduleDto schedule(Terms.Contract contract, ProgrammeDefinition programme) {
        List<Prices.Line> lines = prices.lines(contract.ref().id());
        Set<UUID> invoiced = lines.stream().filter(line -> prices.invoiced(contract, line.code())).map(Prices.Line::id).collect(Collectors.toSet());
        Map<String, Prices.Line> byCode = lines.stream().collect(Collectors.toMap(Prices.Line::code, Function.identity()));
        List<PriceDto> shown = new ArrayList<>();
        for (PriceDefinition declared : contract.declared().prices()) {
            shown.add(price(contract, programme, declared, Optional.ofNullable(byCode.remove(declared.code())), invoiced));
        }
        lines.stream().filter(line -> byCode.containsKey(line.code())).forEach(line -> shown.add(new PriceDto(line.code(), line.label(),
                PriceKind.valueOf(line.kind().name()), line.unit(), tranche(contract, line.tranche()), line.quantity(), line.unitAmount(), line.total(), List.of(),
                invoiced.contains(line.id()), null)));
        BigDecimal total = lines.stream().map(Prices.Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> budget = prices.budget(contract.ref().id());
        return new ScheduleDto(shown, total, budget.orElse(null), budget.map(b -> total.compareTo(b) <= 0).orElse(null),
                budget.map(b -> verdict(total, b)).orElse(null));
    }

    private static String verdict(BigDecimal total, BigDecimal budget) {
        String sums = Money.euros(total) + " HT pour une enveloppe de " + Money.euros(budget) + " HT : ";
        return sums + (total.compareTo(budget) <= 0 ? "le total entre dans l'enveloppe."
                : "le total dépasse l'enveloppe de " + Money.euros(total.subtract(budget)) + ".");
    }

    private PriceDto price(Terms.Contract contract, ProgrammeDefinition programme, PriceDefinition declared, Optional<Prices.Line> line,
            Set<UUID> invoiced) {
        List<String> deliverables = declared.deliverables().stream()
                .map(code -> programme.deliverable(code).map(DeliverableDefinition::label).orElse(code)).toList();
        return new PriceDto(declared.code(), declared.label(), PriceKind.valueOf(declared.kind().name()), declared.unit(), tranche(contract, declared.tranche()),
                line.map(Prices.Line::quantity).orElse(null), line.map(Prices.Line::unitAmount).orElse(null),
                line.map(Prices.Line::total).orElse(null), deliverables, line.filter(l -> invoiced.contains(l.id())).isPresent(),
                TermSourceDto.of(programme, declared.provenance()));
    }

    private static TermDto tranche(Terms.Contract contract, String code) {
        return code == null ? null : contract.declared().tranche(code).map(t -> new TermDto(code, t.label())).orElse(null);
    }

    List<LoadDto> loads(Terms.Contract contract, ProgrammeDefinition programme) {
        if (contract.declared().load().isEmpty()) {
            return List.of();
        }
        List<Loads.Entry> entries = loads.entries(contract.ref().id());
        ParameterValues values = engagements.parameters(contract.ref().engagementId());
        List<LoadDto> rows = new ArrayList<>();
        for (PhaseDefinition phase : programme.phases()) {
            for (LoadDefinition actor : contract.declared().load()) {
                List<Loads.Entry> own = entries.stream().filter(e -> e.phase().equals(phase.code()) && e.actor().equals(actor.code())).toList();
                Optional<LoadDefinition.Expected> expected = actor.expected().stream().filter(e -> e.phase().equals(phase.code())).findFirst();
                rows.add(new LoadDto(new TermDto(phase.code(), phase.label()), new TermDto(actor.code(), actor.label()),
                        expected.map(e -> e.days().resolve(values)).orElse(null),
                        expected.map(e -> TermSourceDto.of(programme, e.provenance())).orElse(null), newest(own, Loads.Kind.ESTIMATED),
                        newest(own, Loads.Kind.OFFERED), spent(own), mayEnter(contract, actor)));
            }
        }
        return rows;
    }

    private static BigDecimal newest(List<Loads.Entry> entries, Loads.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).reduce((one, next) -> next).map(Loads.Entry::days).orElse(null);
    }

    private static BigDecimal spent(List<Loads.Entry> entries) {
        return entries.stream().filter(entry -> entry.kind() == Loads.Kind.SPENT).map(Loads.Entry::days).reduce(BigDecimal::add).orElse(null);
    }

    private List<LoadKind> mayEnter(Terms.Contract contract, LoadDefinition actor) {
        List<LoadKind> kinds = new ArrayList<>();
        if (terms.may(contract, PartyQuality.BUYER, SeatRight.RECORD)) {
            kinds.addAll(List.of(LoadKind.ESTIMATED, LoadKind.OFFERED));
        }
        if (terms.may(contract, actor.quality(), SeatRight.RECORD)) {
            kinds.add(LoadKind.SPENT);
        }
        return kinds;
    }
}
