package fr.jalon.features.indicator.control;

import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.GapAnalysis;
import fr.jalon.features.indicator.entity.IndicatorVersion;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.MeasureValidation;
import fr.jalon.features.indicator.entity.RecordReopening;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantOwned;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound space's periods, versions, measures, validations and analyses. */
@ApplicationScoped
public class IndicatorBook {

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    /** Makes writers of an engagement's measures follow each other until the end of the transaction. Ask it before reading rows. */
    void oneAtATime(UUID engagementId) {
        sql.list("SELECT id FROM jalon.engagement WHERE id = ? FOR NO KEY UPDATE", row -> row.getObject(1, UUID.class), engagementId);
    }

    /** @return every period of an engagement, withdrawn ones too, by node and number */
    public List<CollectionPeriod> periods(UUID engagementId) {
        return persistence.list(CollectionPeriod.class, "SELECT p FROM CollectionPeriod p WHERE p.engagementId = ?1"
                + " ORDER BY p.nodeId, p.collection, p.number", engagementId);
    }

    /** @return one period of a node */
    Optional<CollectionPeriod> period(UUID engagementId, UUID nodeId, UUID periodId) {
        return periodId == null ? Optional.empty() : persistence.find(CollectionPeriod.class, periodId)
                .filter(found -> found.engagementId().equals(engagementId) && found.nodeId().equals(nodeId));
    }

    /** @return ended periods of running engagements in which something is to be entered or validated, by engagement and due day */
    List<CollectionPeriod> awaited(LocalDate today) {
        return persistence.list(CollectionPeriod.class, "SELECT p FROM CollectionPeriod p WHERE p.validated < p.expected"
                + " AND p.withdrawnOn IS NULL AND p.lastOn <= ?1 AND p.engagementId NOT IN"
                + " (SELECT e.id FROM Engagement e WHERE e.state = 'CLOSED') ORDER BY p.engagementId, p.dueOn, p.nodeId", today);
    }

    /** @return what nodes made of indicators, oldest version first */
    List<IndicatorVersion> versions(UUID engagementId) {
        return persistence.list(IndicatorVersion.class,
                "SELECT v FROM IndicatorVersion v WHERE v.engagementId = ?1 ORDER BY v.at, v.version", engagementId);
    }

    /** @return all versions of all measures of an engagement, oldest version first */
    public List<Measure> measures(UUID engagementId) {
        return persistence.list(Measure.class, "SELECT m FROM Measure m WHERE m.engagementId = ?1 ORDER BY m.version", engagementId);
    }

    /** @return the same for the periods of one node */
    public List<Measure> measuresOf(UUID nodeId) {
        return persistence.list(Measure.class, "SELECT m FROM Measure m WHERE m.periodId IN"
                + " (SELECT p.id FROM CollectionPeriod p WHERE p.nodeId = ?1) ORDER BY m.version", nodeId);
    }

    /** @return versions of one measure, newest first */
    public List<Measure> versionsOf(UUID periodId, String indicator) {
        return persistence.list(Measure.class, "SELECT m FROM Measure m WHERE m.periodId = ?1 AND m.indicator = ?2"
                + " ORDER BY m.version DESC", periodId, indicator);
    }

    /** @throws Problem NO_MEASURE, also for a measure of another engagement */
    Measure measure(UUID engagementId, UUID measureId) {
        return persistence.find(Measure.class, measureId).filter(found -> found.engagementId().equals(engagementId))
                .orElseThrow(IndicatorBook::noMeasure);
    }

    static Problem noMeasure() {
        return new Problem(IndicatorProblem.NO_MEASURE, "Cette mesure n'existe pas dans ce projet, ou vous n'y participez pas.");
    }

    CollectionPeriod periodOf(Measure measure) {
        return persistence.find(CollectionPeriod.class, measure.periodId()).orElseThrow();
    }

    /** @return validations in an engagement */
    public List<MeasureValidation> validations(UUID engagementId) {
        return persistence.list(MeasureValidation.class, "SELECT v FROM MeasureValidation v WHERE v.engagementId = ?1", engagementId);
    }

    /** @return analyses in an engagement, oldest first */
    public List<GapAnalysis> analyses(UUID engagementId) {
        return persistence.list(GapAnalysis.class, "SELECT a FROM GapAnalysis a WHERE a.engagementId = ?1 ORDER BY a.at, a.id", engagementId);
    }

    /** @return reopenings in some engagements, oldest first */
    List<RecordReopening> reopenings(Collection<UUID> engagementIds) {
        return engagementIds.isEmpty() ? List.of() : persistence.list(RecordReopening.class,
                "SELECT r FROM RecordReopening r WHERE r.engagementId IN ?1 ORDER BY r.at, r.id", engagementIds);
    }

    <T extends TenantOwned> T add(T row) {
        return persistence.add(row);
    }

    void flush() {
        persistence.flush();
    }
}
