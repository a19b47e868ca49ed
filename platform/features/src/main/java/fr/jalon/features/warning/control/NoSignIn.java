package fr.jalon.features.warning.control;

import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.RegisterWarning;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.features.warning.SignSource;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People in a node's seats who did not sign in for long. */
@ApplicationScoped
public class NoSignIn implements SignSource {

    @Inject
    private TenantSql sql;

    @Inject
    private Seats seats;

    @Inject
    private SpaceSettings space;

    @Override
    public RegisterWarning.Kind kind() {
        return RegisterWarning.Kind.NO_SIGN_IN;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(Question question) {
        List<Holder> watched = seats.inEngagement(question.engagementId(), question.today()).stream()
                .filter(holder -> question.nodes().contains(holder.nodeId()) && question.roles().contains(holder.role())).toList();
        Map<UUID, LocalDate> seen = new HashMap<>();
        sql.list("SELECT person_id, last_seen_at FROM control.last_seen(?)", row -> seen.put(row.getObject(1, UUID.class),
                Sql.instant(row, "last_seen_at").atZone(space.timeZone()).toLocalDate()),
                (Object) watched.stream().map(Holder::personId).distinct().toArray(UUID[]::new));
        Map<UUID, List<Evidence>> away = new HashMap<>();
        for (Holder holder : watched) {
            LocalDate last = seen.get(holder.personId());
            // whoever took the seat later could not come before
            LocalDate since = last == null || last.isBefore(holder.from()) ? holder.from() : last;
            if (!since.plusDays(question.threshold()).isAfter(question.today())) {
                away.computeIfAbsent(holder.nodeId(), any -> new ArrayList<>()).add(new Evidence(holder.mandateId() + " " + since,
                        holder.personName() + (last == null ? " ne s'est jamais connecté, en fonction depuis le " : " ne s'est pas connecté depuis le ")
                                + FrenchDate.day(since), since));
            }
        }
        return away;
    }
}
