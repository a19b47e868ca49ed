package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.BillableDto;
import fr.jalon.features.contract.boundary.ContractDtos.InstalmentDto;
import fr.jalon.features.contract.boundary.ContractDtos.InvoiceDto;
import fr.jalon.features.contract.boundary.ContractDtos.InvoiceLineDto;
import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import fr.jalon.features.contract.control.Claims;
import fr.jalon.features.contract.control.Instalments;
import fr.jalon.features.contract.control.InvoiceGate;
import fr.jalon.features.contract.control.InvoiceStanding;
import fr.jalon.features.contract.control.Invoices;
import fr.jalon.features.contract.control.Prices;
import fr.jalon.features.contract.control.Terms;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.PriceDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.ExplanationText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is billed under a contract, what may be, and which instalments are justified. */
@ApplicationScoped
class InvoicingView {

    @Inject
    private Terms terms;

    @Inject
    private InvoiceGate gate;

    @Inject
    private Instalments instalments;

    @Inject
    private Prices prices;

    @Inject
    private SpaceSettings space;

    List<InvoiceDto> invoices(Terms.Contract contract) {
        InvoiceGate.Ledger ledger = gate.ledger(contract);
        return ledger.invoices().stream().map(invoice -> invoice(ledger, invoice)).toList();
    }

    private InvoiceDto invoice(InvoiceGate.Ledger ledger, Invoices.Invoice invoice) {
        InvoiceGate.Passage passage = gate.of(ledger, invoice);
        List<InvoiceLineDto> billed = invoice.amounts().entrySet().stream()
                .map(line -> new InvoiceLineDto(ledger.label(line.getKey()), line.getValue())).toList();
        InvoiceStanding standing = InvoiceStanding.of(invoice, passage, space.today());
        return new InvoiceDto(invoice.id(), invoice.number(), invoice.receivedOn(), invoice.total(), billed, standing.state().name(),
                standing.label(), standing.reasons(), passage.start(), passage.due() == null ? null : passage.due().due(),
                passage.due() == null ? List.of() : ExplanationText.sentences(passage.due().explanation()), invoice.paidOn());
    }

    List<InstalmentDto> instalments(Terms.Contract contract, ProgrammeDefinition programme) {
        return instalments.of(contract).stream().map(instalment -> new InstalmentDto(instalment.declared().code(),
                instalment.declared().label(), price(contract, instalment.declared().price()), instalment.share(), instalment.amount(),
                instalment.justifiedOn(), instalment.missing(), TermSourceDto.of(programme, instalment.declared().provenance()))).toList();
    }

    private static String price(Terms.Contract contract, String code) {
        return contract.declared().prices().stream().filter(price -> price.code().equals(code)).map(PriceDefinition::label).findFirst().orElse(code);
    }

    List<BillableDto> billable(Terms.Contract contract) {
        if (!terms.may(contract, PartyQuality.BUYER, SeatRight.RECORD)) {
            return List.of();
        }
        InvoiceGate.Ledger ledger = gate.ledger(contract);
        Map<UUID, String> codes = prices.lines(contract.ref().id()).stream().collect(Collectors.toMap(Prices.Line::id, Prices.Line::code));
        return ledger.claims().values().stream().map(claim -> billable(ledger, claim, codes)).toList();
    }

    private static BillableDto billable(InvoiceGate.Ledger ledger, Claims.Claim claim, Map<UUID, String> codes) {
        BigDecimal billed = ledger.invoices().stream().map(invoice -> invoice.amounts().getOrDefault(claim.billed(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Invoices.Billed line = claim.billed();
        return new BillableDto(claim.label(), line.price() == null ? null : codes.get(line.price()), line.order(), line.instalment(),
                claim.total(), billed);
    }
}
