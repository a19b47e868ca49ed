package fr.jalon.features.session.control;

import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bound space's questionnaires of meetings and their answers. */
@ApplicationScoped
public class EvaluationBook {

    @Inject
    private TenantSql sql;

    /** @return the one of a meeting */
    public Optional<Evaluation> ofMeeting(UUID itemId) {
        return sql.one("SELECT * FROM jalon.session_evaluation WHERE plan_item_id = ?", EvaluationBook::read, itemId);
    }

    /** @return those of an engagement */
    public List<Evaluation> ofEngagement(UUID engagementId) {
        return sql.list("SELECT * FROM jalon.session_evaluation WHERE engagement_id = ?", EvaluationBook::read, engagementId);
    }

    Optional<Evaluation> find(UUID id) {
        return sql.one("SELECT * FROM jalon.session_evaluation WHERE id = ?", EvaluationBook::read, id);
    }

    /** @return the same, locked until the end of the transaction: it does not close while someone answers */
    Optional<Evaluation> lock(UUID id) {
        return sql.one("SELECT * FROM jalon.session_evaluation WHERE id = ? FOR NO KEY UPDATE", EvaluationBook::read, id);
    }

    private static Evaluation read(ResultSet row) throws SQLException {
        return new Evaluation(row.getObject("id", UUID.class), row.getObject("engagement_id", UUID.class),
                row.getObject("plan_item_id", UUID.class), row.getObject("node_id", UUID.class), row.getString("form"),
                row.getBoolean("anonymous"), row.getInt("least_answers"), Sql.instant(row, "opened_at"), Sql.instant(row, "closes_at"),
                Sql.instant(row, "closed_at"), row.getObject("closed_by", UUID.class));
    }

    void open(Evaluation evaluation, UUID by) {
        sql.update("INSERT INTO jalon.session_evaluation (id, engagement_id, plan_item_id, node_id, form, anonymous, least_answers, opened_by,"
                + " opened_at, closes_at) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (tenant_id, plan_item_id) DO NOTHING", evaluation.id(),
                evaluation.engagementId(), evaluation.itemId(), evaluation.nodeId(), evaluation.form(), evaluation.anonymous(),
                evaluation.leastAnswers(), by, evaluation.openedAt(), evaluation.closesAt());
    }

    void close(UUID id, UUID by, Instant now) {
        sql.update("UPDATE jalon.session_evaluation SET closed_at = ?, closed_by = ? WHERE id = ?", now, by, id);
    }

    /** @return how many answers each questionnaire of an engagement has; none is left out */
    public Map<UUID, Integer> counts(UUID engagementId) {
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        sql.list("SELECT e.id, count(a.id)::int FROM jalon.session_evaluation e LEFT JOIN jalon.session_evaluation_answer a"
                + " ON a.tenant_id = e.tenant_id AND a.evaluation_id = e.id WHERE e.engagement_id = ? GROUP BY e.id",
                row -> counts.put(row.getObject(1, UUID.class), row.getInt(2)), engagementId);
        return counts;
    }

    int count(UUID id) {
        return sql.one("SELECT count(*)::int FROM jalon.session_evaluation_answer WHERE evaluation_id = ?", row -> row.getInt(1), id).orElse(0);
    }

    /** Keeps an answer; the same one sent twice is kept once. */
    void add(UUID evaluationId, EvaluationAnswer answer) {
        JsonObjectBuilder content = Jsons.object();
        answer.values().forEach((field, values) -> content.add(field, Jsons.readArray(Jsons.write(values))));
        sql.update("INSERT INTO jalon.session_evaluation_answer (id, evaluation_id, name, content) VALUES (?,?,?,?) ON CONFLICT DO NOTHING",
                answer.id(), evaluationId, answer.name(), content.build().toString());
    }

    /** @return answers in an order that says nothing */
    public List<EvaluationAnswer> answers(UUID id) {
        return sql.list("SELECT id, name, content FROM jalon.session_evaluation_answer WHERE evaluation_id = ? ORDER BY id",
                row -> new EvaluationAnswer(row.getObject(1, UUID.class), row.getString(2), values(row.getString(3))), id);
    }

    private static Map<String, List<String>> values(String content) {
        return Jsons.readObject(content).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().asJsonArray().getValuesAs(JsonString::getString)));
    }
}
