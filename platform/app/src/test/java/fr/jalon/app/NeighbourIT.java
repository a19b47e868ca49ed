package fr.jalon.app;

import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.app.ApiDocument.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that the OpenAPI document lists below a space, tried by the neighbour just before its owner succeeds with the
 * very same request.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NeighbourIT {

    private static final String NEIGHBOUR = "ars-hauts-de-france";
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyOperationOfASpaceShouldHaveARecipe() throws IOException {
        List<String> recipes = recipes().stream().map(Recipe::operation).sorted().toList();
        List<String> operations = ApiDocument.operations().stream().filter(Operation::inSpace).map(Operation::name).sorted().toList();
        assertTrue(operations.size() > 30, operations.toString());
        assertEquals(operations, recipes, () -> "without a recipe: " + without(operations, recipes)
            + "; not in the document any more: " + without(recipes, operations));
    }

    @Test
    void everyOperationOfASpaceShouldServeItsOwnerAndNotTheNeighbour() throws IOException, SQLException {
        Owned owned = Owned.made();
        for (Recipe recipe : recipes()) {
            recipe.first().bring(owned);
            neighbour(recipe, owned);
            owner(recipe, owned);
        }
        assertEquals(List.of(), faults);
    }

    private static List<Recipe> recipes() {
        return Stream.of(SpaceRecipes.all(), EngagementRecipes.all(), DeliverableRecipes.all(), ContractRecipes.all(), OrderRecipes.all(),
            SanctionRecipes.all(), EndingRecipes.all(),
            RegisterRecipes.all(), FormRecipes.all(), SignatureRecipes.all(), VisaRecipes.all(), EndRecipes.all(), DossierRecipes.all(),
            NotificationRecipes.all(), IndicatorRecipes.all(), CallRecipes.all(), LineageRecipes.all(), PracticeRecipes.all(),
            ReplacementRecipes.all(), SessionRecipes.all(), MeetingRecipes.all()).flatMap(List::stream).toList();
    }

    private void neighbour(Recipe recipe, Owned owned) throws IOException, SQLException {
        TenantRows before = TenantRows.of(Owned.SLUG);
        String throughOwner = Wire.fault(Wire.send(SOPHIE_LEFEBVRE, recipe.method(), recipe.at(Owned.SLUG, owned), recipe.type(),
            recipe.sent(owned)), 404);
        check(throughOwner.isEmpty(), recipe, "through the owner's space the neighbour's answer " + throughOwner);
        HttpResponse<byte[]> throughOwn = Wire.send(SOPHIE_LEFEBVRE, recipe.method(), recipe.at(NEIGHBOUR, owned), recipe.type(),
            recipe.sent(owned));
        if (recipe.namesOwnedThings()) {
            String fault = Wire.fault(throughOwn, recipe.elsewhere());
            check(fault.isEmpty(), recipe, "through her own space the neighbour's answer " + fault);
        }
        Set<String> seen = IDENTIFIER.matcher(Wire.text(throughOwn)).results().map(MatchResult::group).collect(Collectors.toSet());
        if (!seen.isEmpty()) {
            seen.retainAll(TenantRows.identifiers(Owned.SLUG));
        }
        // what she sent herself may come back in a message
        seen.removeIf(id -> recipe.at(NEIGHBOUR, owned).contains(id) || owned.fill(recipe.body()).contains(id));
        check(seen.isEmpty(), recipe, "the neighbour reads the owner's " + seen);
        Set<String> changed = before.differences(TenantRows.of(Owned.SLUG));
        check(changed.isEmpty(), recipe, "the neighbour changes the owner's " + changed);
    }

    private void owner(Recipe recipe, Owned owned) throws IOException, SQLException {
        TenantRows before = TenantRows.of(Owned.SLUG);
        TenantRows neighbourBefore = TenantRows.of(NEIGHBOUR);
        HttpResponse<byte[]> answer = Wire.send(recipe.account(), recipe.method(), recipe.at(Owned.SLUG, owned), recipe.type(),
            recipe.sent(owned));
        check(answer.statusCode() / 100 == 2, recipe, "the owner gets " + answer.statusCode() + " " + Wire.text(answer));
        String broken = answer.statusCode() / 100 == 2 ? AnswerContract.fault(recipe.operation(), answer) : "";
        check(broken.isEmpty(), recipe, "the owner's answer is not what the document promises: " + broken);
        Set<String> changed = before.differences(TenantRows.of(Owned.SLUG));
        boolean right = recipe.changes().isEmpty() ? changed.isEmpty() : changed.contains(recipe.changes());
        check(right, recipe, "the owner changes " + changed + " instead of " + recipe.changes());
        check(neighbourBefore.differences(TenantRows.of(NEIGHBOUR)).isEmpty(), recipe, "the owner changes the neighbour's rows");
    }

    private void check(boolean right, Recipe recipe, String fault) {
        if (!right) {
            faults.add("\n" + recipe.operation() + ": " + fault);
        }
    }

    private static Set<String> without(List<String> all, List<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }
}
