package fr.jalon.features.practice.control;

import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.Publication;
import fr.jalon.features.practice.control.PracticeFacts.OriginShown;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds published sheets by French words, whatever their accents, endings and capitals: the own space's, and what others share. */
@ApplicationScoped
public class PracticeSearch {

    /** How many lines are shown at most. */
    public static final int MOST = 100;

    private static final int LONGEST_QUERY = 200;
    /** Private characters around a word that was found: nobody types them, and the screen draws its own mark. */
    private static final String OPTIONS = "StartSel=\uE000, StopSel=\uE001, MaxWords=32, MinWords=16, MaxFragments=0";

    private static final String OWN = "SELECT p.id, p.number, p.engagement_id, p.node_id, p.author_id, p.revision, v.id AS version_id, v.number AS version,"
            + " v.title, v.type_label, v.origin_shown, u.node_id AS level_node, u.person_id, u.at, ts_rank_cd(v.words, q.query) AS rank,"
            + " ts_headline('jalon.french'::regconfig, concat_ws(E'\\n', v.problem, v.means, v.results, v.conditions, v.difficulties), q.query, ?) AS excerpt,"
            + " (SELECT count(*) FROM jalon.practice_reuse r WHERE r.tenant_id = p.tenant_id AND r.practice_id = p.id) + control.practice_uses(p.id) AS reuses"
            + " FROM jalon.practice p CROSS JOIN LATERAL (SELECT * FROM jalon.practice_publication a WHERE a.tenant_id = p.tenant_id"
            + " AND a.practice_id = p.id ORDER BY a.at DESC, a.id DESC LIMIT 1) u"
            + " JOIN jalon.practice_version v ON v.tenant_id = p.tenant_id AND v.id = u.version_id"
            + " CROSS JOIN (SELECT jalon.french_query(?::text) AS query) q"
            + " WHERE p.withdrawn_at IS NULL AND (?::text = '' OR v.words @@ q.query) AND (?::text = '' OR v.type_label = ?::text)"
            + " ORDER BY rank DESC, u.at DESC, p.id";

    @Inject
    private TenantSql sql;

    @Inject
    private PracticeRights rights;

    /** Where to look. */
    public enum PracticeReach {
        /** Below a node of a project. */
        PROJECT,
        /** Published to the whole space. */
        SPACE,
        /** Shared by another space. */
        ELSEWHERE
    }

    /** What is looked for; {@code type} is a type's French name, {@code level} null for all. */
    public record Wanted(String words, String type, PracticeReach level) {

        /** @throws Problem INVALID_REQUEST for too long a text */
        public Wanted {
            words = words == null ? "" : words.strip();
            type = type == null ? "" : type.strip();
            if (words.length() > LONGEST_QUERY) {
                throw Problem.field("q", "Cherchez avec " + LONGEST_QUERY + " caractères au plus.");
            }
        }
    }

    /** A sheet of the space that was found; {@code version} is the published one's number. */
    public record Own(Practice practice, Publication publication, int version, String title, String typeLabel,
                      OriginShown originShown, int reuses, String excerpt) {
    }

    /** A sheet that another space shares, under the name {@code sharedAs}; {@code origin} may be null. */
    public record Elsewhere(UUID sharedAs, String space, int version, String title, String typeLabel, String origin, Instant at, double rank,
                            String excerpt) {
    }

    /** @return sheets of the space that the current person reads, best first */
    public List<Own> own(Wanted wanted) {
        if (wanted.level() == PracticeReach.ELSEWHERE) {
            return List.of();
        }
        Stream<Own> found = sql.list(OWN, PracticeSearch::own, OPTIONS, wanted.words(), wanted.words(), wanted.type(), wanted.type()).stream();
        return found.filter(line -> wanted.level() == null || (wanted.level() == PracticeReach.SPACE) == (line.publication().nodeId() == null))
                .filter(line -> rights.reads(line.practice(), line.publication())).limit(MOST).toList();
    }

    /** @return sheets that other spaces share, best first */
    public List<Elsewhere> elsewhere(Wanted wanted) {
        return wanted.level() != null && wanted.level() != PracticeReach.ELSEWHERE ? List.of()
                : sql.list("SELECT shared_as, space, version, title, type_label, origin, shared_at, rank, excerpt FROM control.shared_practices(?, ?, ?, ?)",
                        PracticeSearch::elsewhere, blank(wanted.words()), blank(wanted.type()), OPTIONS, MOST).stream()
                        .sorted(Comparator.comparingDouble(Elsewhere::rank).reversed()).toList();
    }

    private static String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Own own(ResultSet row) throws SQLException {
        Practice practice = new Practice(row.getObject("id", UUID.class), row.getInt("number"), row.getObject("engagement_id", UUID.class),
                row.getObject("node_id", UUID.class), row.getObject("author_id", UUID.class), null, row.getInt("revision"));
        Publication publication = new Publication(row.getObject("version_id", UUID.class), row.getObject("level_node", UUID.class),
                row.getObject("person_id", UUID.class), Sql.instant(row, "at"));
        return new Own(practice, publication, row.getInt("version"), row.getString("title"), row.getString("type_label"),
                OriginShown.valueOf(row.getString("origin_shown")), row.getInt("reuses"), row.getString("excerpt"));
    }

    private static Elsewhere elsewhere(ResultSet row) throws SQLException {
        return new Elsewhere(row.getObject("shared_as", UUID.class), row.getString("space"), row.getInt("version"), row.getString("title"),
                row.getString("type_label"), row.getString("origin"), Sql.instant(row, "shared_at"), row.getDouble("rank"), row.getString("excerpt"));
    }
}
