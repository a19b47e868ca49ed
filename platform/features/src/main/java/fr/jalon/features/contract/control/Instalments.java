package fr.jalon.features.contract.control;

import fr.jalon.features.deliverable.ServiceDone;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.InstalmentDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts of lump sums that may be paid before the rest: one is justified once all that it pays for is acknowledged. */
@ApplicationScoped
public class Instalments {

    @Inject
    private Prices prices;

    @Inject
    private Tranches tranches;

    @Inject
    private ServiceDone serviceDone;

    @Inject
    private Engagements engagements;

    /**
     * An instalment as it stands.
     *
     * @param declared what the programme says
     * @param share    how much of the lump sum, in hundredths
     * @param price    the lump sum, null while it has no amount
     * @param amount   euros excluding tax, null while the lump sum has none
     * @param states   what it pays for
     * @param missing  what it still lacks, French, without their end; empty once it is justified
     */
    public record Instalment(InstalmentDefinition declared, BigDecimal share, Prices.Line price, BigDecimal amount,
                             List<ServiceDone.State> states, List<String> missing) {

        /** @return day from which it is justified, null while it is not */
        public LocalDate justifiedOn() {
            return !missing.isEmpty() ? null : states.stream().map(ServiceDone.State::doneOn).max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** @return all instalments of a contract, as declared */
    public List<Instalment> of(Terms.Contract contract) {
        List<Prices.Line> lines = prices.lines(contract.ref().id());
        return contract.declared().instalments().stream().map(declared -> of(contract, declared, lines)).toList();
    }

    private Instalment of(Terms.Contract contract, InstalmentDefinition declared, List<Prices.Line> lines) {
        Prices.Line price = lines.stream().filter(line -> line.code().equals(declared.price())).findFirst().orElse(null);
        BigDecimal share = declared.share().resolve(engagements.parameters(contract.ref().engagementId()));
        List<ServiceDone.State> states = serviceDone.of(contract.ref().engagementId(), declared.deliverables());
        return new Instalment(declared, share, price, price == null ? null : Money.share(price.total(), share), states,
                missing(contract, declared, price, states));
    }

    private List<String> missing(Terms.Contract contract, InstalmentDefinition declared, Prices.Line price, List<ServiceDone.State> states) {
        List<String> missing = new ArrayList<>();
        contract.declared().prices().stream().filter(p -> p.code().equals(declared.price())).findFirst().ifPresent(p -> {
            if (price == null) {
                missing.add("« " + p.label() + " » : aucun montant n'est enregistré");
            }
            if (!tranches.ordered(contract, p.tranche())) {
                missing.add("« " + p.label() + " » relève d'une tranche qui n'est pas affermie");
            }
        });
        states.stream().filter(state -> state.missing() != null)
                .forEach(state -> missing.add("« " + state.title() + " » : pas de service fait (" + state.missing() + ")"));
        return missing;
    }
}
