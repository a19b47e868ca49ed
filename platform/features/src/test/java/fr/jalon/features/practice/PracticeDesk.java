package fr.jalon.features.practice;

import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.jalon.features.document.Documents;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.practice.control.Moderation;
import fr.jalon.features.practice.control.Moderation.Level;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.practice.control.PracticeFacts;
import fr.jalon.features.practice.control.PracticeFacts.OriginShown;
import fr.jalon.features.practice.control.PracticeSearch;
import fr.jalon.features.practice.control.PracticeSearch.Elsewhere;
import fr.jalon.features.practice.control.PracticeSearch.Own;
import fr.jalon.features.practice.control.PracticeSearch.Wanted;
import fr.jalon.features.practice.control.PracticeText;
import fr.jalon.features.practice.control.Reuses;
import fr.jalon.features.practice.control.SharedSheets;
import fr.jalon.features.practice.control.SharedSheets.Shared;
import fr.jalon.features.practice.control.Sharing;
import fr.jalon.features.practice.control.Sheets;
import fr.jalon.features.practice.control.Writing;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.TenantId;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.function.Executable;

/** The sample engagement of one tenant, whose gardener writes sheets and whose pilot moderates them. */
record PracticeDesk(TestSpaces spaces, TenantId tenant, SampleEngagement sample) {

    private static final String PRACTICES = """
        forms:
          - code: fiches
            label: Fiches
            level: parcelle
            schema:
              type: object
              properties:
                probleme: {type: string, title: Problème, maxLength: 50}
                origine: {type: string, title: Origine, maxLength: 500}
            grid: {layout: TABLE, row: fiche, ownRows: true}
        practices:
          types: [{code: eau, label: Eau}, {code: sol, label: Sol}]
          moderators: [pilote]
          reuse: {form: fiches, fields: [{part: PROBLEM, field: probleme}, {part: REFERENCE, field: origine}]}
        """;

    /** @return two tenants whose programme keeps good practices; no document is there */
    static TestSpaces fresh() {
        Object documents = Proxy.newProxyInstance(PracticeDesk.class.getClassLoader(), new Class<?>[] {Documents.class},
            (self, method, args) -> method.getReturnType() == Optional.class ? Optional.empty() : List.of());
        return new TestSpaces(SamplePlugin.edited(text -> text.replace("parcelle: [SEE, PREPARE, DELIVER]",
            "parcelle: [SEE, PREPARE, DELIVER, RECORD]") + PRACTICES), documents);
    }

    static PracticeDesk open(TestSpaces spaces, TenantId tenant) {
        SampleEngagement sample = SampleEngagement.open(spaces, tenant);
        spaces.actAs(tenant, sample.gardener());
        return new PracticeDesk(spaces, tenant, sample);
    }

    <T> T in(Supplier<T> work) {
        return spaces.in(tenant, work);
    }

    private void run(Runnable work) {
        spaces.run(tenant, work);
    }

    PracticeDesk as(UUID person) {
        spaces.actAs(tenant, person);
        return this;
    }

    /** @return someone with a card and no seat */
    UUID outsider() {
        return as(sample.manager()).in(() -> SampleEngagement.person(spaces, "Dehors", null));
    }

    /** @return someone with the seat on the other leaf */
    UUID otherGardener() {
        return as(sample.manager()).in(() -> {
            UUID person = SampleEngagement.person(spaces, "Voisine", null);
            spaces.bean(SeatKeeper.class).appoint(sample.otherLeaf(), "jardinier", new SeatKeeper.Appointment(person, LocalDate.parse("2026-11-01"), null, null));
            return person;
        });
    }

    UUID begun(String title, String problem) {
        as(sample.gardener());
        return in(() -> spaces.bean(Writing.class).begin(sample.id(), sample.leaf(), facts(title, problem)));
    }

    private static PracticeFacts facts(String title, String problem) {
        return new PracticeFacts(title, "eau", new PracticeText(problem, null, "Un tuyau.", "Des fruits.", null), OriginShown.PLACE);
    }

    UUID published(String title, String problem, Level level) {
        UUID sheet = begun(title, problem);
        propose(sheet);
        as(sample.pilot()).publish(sheet, level);
        return sheet;
    }

    /** The revision as it stands: what comes too late is tried through the API. */
    private int revision(UUID sheet) {
        return in(() -> spaces.bean(TenantSql.class).one("SELECT revision FROM jalon.practice WHERE id = ?", row -> row.getInt(1), sheet)).orElse(1);
    }

    void write(UUID sheet, String title, String problem) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Writing.class).write(sheet, revision, facts(title, problem)));
    }

    void propose(UUID sheet) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Writing.class).propose(sheet, revision));
    }

    void beginNext(UUID sheet) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Writing.class).beginNext(sheet, revision));
    }

    void publish(UUID sheet, Level level) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Moderation.class).publish(sheet, revision, level));
    }

    void refuse(UUID sheet, String motive) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Moderation.class).refuse(sheet, revision, motive));
    }

    void move(UUID sheet, Level level) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Moderation.class).move(sheet, revision, level));
    }

    void withdraw(UUID sheet, String reason) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Moderation.class).withdraw(sheet, revision, reason));
    }

    void share(UUID sheet) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Sharing.class).share(sheet, revision));
    }

    void revoke(UUID sheet, String reason) {
        int revision = revision(sheet);
        run(() -> spaces.bean(Sharing.class).revoke(sheet, revision, reason));
    }

    List<State> states(UUID sheet) {
        return in(() -> spaces.bean(Sheets.class).require(sheet).versions().stream().map(Version::state).toList());
    }

    List<String> found(String words) {
        return in(() -> spaces.bean(PracticeSearch.class).own(new Wanted(words, null, null)).stream().map(Own::title).toList());
    }

    List<Elsewhere> elsewhere(String words) {
        return in(() -> spaces.bean(PracticeSearch.class).elsewhere(new Wanted(words, null, null)));
    }

    Shared shared(UUID sharedAs) {
        return in(() -> spaces.bean(SharedSheets.class).require(sharedAs));
    }

    Reuses.Begun reuse(UUID sheet) {
        return in(() -> spaces.bean(Reuses.class).of(sheet, sample.id(), sample.leaf()));
    }

    Reuses.Begun reuseShared(UUID sharedAs) {
        return in(() -> spaces.bean(Reuses.class).ofShared(sharedAs, sample.id(), sample.leaf()));
    }

    int reuses(UUID sheet) {
        return in(() -> spaces.bean(Reuses.class).count(sheet));
    }

    /** @return what stands in a row, by field: problem, then origin */
    List<String> cells(String rowKey) {
        return in(() -> spaces.bean(TenantSql.class).list("SELECT value FROM jalon.form_cell WHERE row_key = ? ORDER BY field DESC",
            row -> Jsons.readTexts(row.getString(1)).get(0), rowKey));
    }

    /** @return « status field », or the status alone where no field is named */
    static String refusal(Executable act) {
        Problem refused = assertThrows(Problem.class, act);
        return refused.code().blame().status() + (refused.errors().isEmpty() ? "" : " " + refused.errors().get(0).field());
    }
}
