package fr.jalon.features.organisation.control;

import fr.jalon.features.organisation.control.ImportOutcome.Line;
import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.spi.organisation.ImportSink;
import fr.jalon.spi.organisation.OrganisationRow;
import java.util.ArrayList;
import java.util.List;

/** Keeps what an importer finds, checked, until the plugin is done; bounds what a file can make us keep. */
final class CollectingSink implements ImportSink {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_MESSAGES = 1_000;

    /** A usable row. */
    record Row(String file, int line, OrganisationFacts facts) {
    }

    private final List<Row> rows = new ArrayList<>();
    private final Messages warnings = new Messages();
    private final Messages errors = new Messages();

    @Override
    public void organisation(String file, int line, OrganisationRow row) {
        OrganisationFacts facts = new OrganisationFacts(row.kind().name(), row.name(), said(row.finessGeo()),
                said(row.finessLegal()), said(row.siret()), said(row.department()), said(row.town()), said(row.postcode()),
                row.attributes(), null);
        List<Problem.FieldError> faults = OrganisationRules.faults(facts);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> error(file, line, fault.message()));
        } else if (rows.size() == MOST_ROWS) {
            throw new Problem(CommonProblem.TOO_LARGE, "Plus de " + MOST_ROWS + " organisations dans un import : séparez les fichiers.");
        } else {
            rows.add(new Row(file, line, facts));
        }
    }

    @Override
    public void warning(String file, int line, String message) {
        warnings.add(new Line(file, line, message));
    }

    @Override
    public void error(String file, int line, String message) {
        errors.add(new Line(file, line, message));
    }

    List<Row> rows() {
        return rows;
    }

    List<Line> warnings() {
        return warnings.all();
    }

    List<Line> errors() {
        return errors.all();
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The first thousand, and how many more there were. */
    private static final class Messages {

        private final List<Line> kept = new ArrayList<>();
        private int left;

        void add(Line line) {
            if (kept.size() < MOST_MESSAGES) {
                kept.add(line);
            } else {
                left++;
            }
        }

        List<Line> all() {
            List<Line> lines = new ArrayList<>(kept);
            if (left > 0) {
                lines.add(new Line("", 0, "… et " + left + " autres messages de ce genre."));
            }
            return lines;
        }
    }
}
