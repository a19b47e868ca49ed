package fr.jalon.features.register;

import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.jalon.features.engagement.control.SeatPlan;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.register.control.Recording;
import fr.jalon.features.register.control.RegisterBook;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.function.Executable;

/** The sample engagement of one tenant and its two registers, as the pilot, who records, works with them. */
record RegisterDesk(TestSpaces spaces, TenantId tenant, SampleEngagement sample) {

    static final String RISKS = "risques";
    static final String TASKS = "taches";
    /** The day of these tests. */
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    static RegisterDesk open(TestSpaces spaces, TenantId tenant) {
        SampleEngagement sample = SampleEngagement.open(spaces, tenant);
        spaces.actAs(tenant, sample.pilot());
        return new RegisterDesk(spaces, tenant, sample);
    }

    <T> T in(Supplier<T> work) {
        return spaces.in(tenant, work);
    }

    RegisterDesk as(UUID person) {
        spaces.actAs(tenant, person);
        return this;
    }

    Recording recording() {
        return spaces.bean(Recording.class);
    }

    RegisterEntry risk(String title, int probability, int impact, LocalDate due) {
        return in(() -> recording().open(sample.id(), RISKS, sample.leaf(), new EntryFacts(title, null, null, null, due, probability,
                impact, null, Map.of("nature", "gel")), List.of()));
    }

    RegisterEntry task(UUID node, String title, UUID owner, LocalDate due, UUID... first) {
        return in(() -> recording().open(sample.id(), TASKS, node, task(title, owner, due), List.of(first)));
    }

    static EntryFacts task(String title, UUID owner, LocalDate due) {
        return new EntryFacts(title, null, owner, null, due, null, null, null, Map.of());
    }

    RegisterEntry change(RegisterEntry seen, EntryFacts facts, UUID... first) {
        return in(() -> recording().change(sample.id(), seen.id(), seen.revision(), facts, List.of(first)));
    }

    RegisterEntry move(RegisterEntry seen, String state, String reason) {
        return in(() -> recording().move(sample.id(), seen.id(), seen.revision(), state, reason));
    }

    RegisterEntry cancel(RegisterEntry seen, String reason) {
        return in(() -> recording().cancel(sample.id(), seen.id(), seen.revision(), reason));
    }

    RegisterEntry now(RegisterEntry entry) {
        return in(() -> spaces.bean(RegisterBook.class).get(sample.id(), entry.id()));
    }

    /** @return the sentences of an entry's history */
    List<String> told(RegisterEntry entry) {
        return in(() -> spaces.bean(RegisterBook.class).changes(entry.id()).stream().map(c -> c.difference().sentence()).toList());
    }

    /** @return the running mandate in the seat of that role */
    UUID mandate(UUID node, String role) {
        return in(() -> spaces.bean(SeatPlan.class).of(sample.id()).stream().filter(line -> line.nodeId().equals(node)
                && line.role().equals(role)).findFirst().orElseThrow().mandateId());
    }

    void endMandate(UUID node, String role, LocalDate lastDay) {
        UUID mandate = mandate(node, role);
        spaces.run(tenant, () -> spaces.bean(SeatKeeper.class).end(node, role, mandate, lastDay, "Départ"));
    }

    /** @return « status field », or the status alone where no field is named */
    static String refusal(Executable act) {
        Problem refused = assertThrows(Problem.class, act);
        return refused.code().blame().status() + (refused.errors().isEmpty() ? "" : " " + refused.errors().get(0).field());
    }
}
