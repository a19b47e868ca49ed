package fr.jalon.features.form.control;

import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.entity.FormAnswer;
import fr.jalon.features.form.entity.FormRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads answers. */
@ApplicationScoped
public class Sheets {

    @Inject
    private Answers answers;

    /** @return the answer as it reads now, empty where nothing was ever written */
    public Sheet read(Place place) {
        return answers.find(place).map(answer -> read(place, answer))
                .orElseGet(() -> new Sheet(place, new Sheet.Content(0, List.of(), List.of(), List.of())));
    }

    /** @return its rows alone, in their order */
    public List<Sheet.Row> rows(Place place) {
        List<FormRow> added = answers.find(place).map(answer -> answers.rows(answer.id())).orElse(List.of());
        return Sheet.rows(place, added);
    }

    Sheet read(Place place, FormAnswer answer) {
        return new Sheet(place, new Sheet.Content(answer.revision(), answers.rows(answer.id()), answers.cells(answer.id()),
                answers.choices(answer.id())));
    }
}
