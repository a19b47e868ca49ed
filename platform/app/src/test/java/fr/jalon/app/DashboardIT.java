package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Indicators added up over several projects of one space, each with its own calendar. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DashboardIT {

    private static final String PATH = "/spaces/ars-paca/indicator-dashboard";
    private static final String PROGRAMME = "?programme=flux-patients";
    private static final String OCCUPATION = "occupation";

    @Test
    @Tag("CORE-031")
    void projectsShouldBeAddedUpByTheirFiguresWhateverTheirCalendar() throws IOException {
        IndicatorDesk one = IndicatorDesk.open();
        IndicatorDesk other = IndicatorDesk.open();
        other.launch(Platform.today().minusMonths(11));
        JsonObject before = totals(CLAIRE_MARTIN, OCCUPATION);
        one.enter(CLAIRE_MARTIN, one.aix(), OCCUPATION, 0, "numerator", "11", "denominator", "28").required();
        one.enter(CLAIRE_MARTIN, one.arles(), OCCUPATION, 0, "numerator", "6", "denominator", "15").required();
        other.enter(CLAIRE_MARTIN, other.aix(), OCCUPATION, 0, "numerator", "30", "denominator", "40").required();
        other.enter(CLAIRE_MARTIN, other.arles(), OCCUPATION, 0, "notMeasurable", "Logiciel changé").required();
        JsonObject after = totals(CLAIRE_MARTIN, OCCUPATION);
        assertEquals(number(before, "numerator").add(BigDecimal.valueOf(47)).stripTrailingZeros(), number(after, "numerator"));
        assertEquals(number(before, "denominator").add(BigDecimal.valueOf(83)).stripTrailingZeros(), number(after, "denominator"));
        assertEquals(number(before, "entered").add(BigDecimal.valueOf(4)).stripTrailingZeros(), number(after, "entered"));
        assertEquals(number(before, "expected"), number(after, "expected"));
        // the same group as on its own project's page
        JsonObject groups = section(CLAIRE_MARTIN, PROGRAMME + "&level=groupe");
        JsonObject point = cell(groups, one.group(), OCCUPATION).getAsJsonObject("point");
        JsonObject place = groups.getAsJsonArray("compared").asList().stream().map(JsonElement::getAsJsonObject)
            .filter(found -> found.get("nodeId").getAsString().equals(one.group())).findFirst().orElseThrow();
        assertEquals(one.engagement(), place.get("engagementId").getAsString());
        assertEquals("de 85 à 95 %", IndicatorDesk.find(groups.getAsJsonArray("indicators"), OCCUPATION).getAsJsonObject("target").get("text")
            .getAsString().replaceAll("[\\u00A0\\u202F]", " "));
        assertEquals(3, point.get("expected").getAsInt());
        JsonArray own = one.indicator(CLAIRE_MARTIN, one.group(), OCCUPATION).getAsJsonArray("points");
        long over = own.asList().stream().filter(p -> p.getAsJsonObject().get("last").getAsString().compareTo(Platform.today().toString()) <= 0).count();
        if (over == 1) {
            assertEquals(own.get(0).getAsJsonObject().get("value"), point.get("value"));
        }
        JsonObject sites = section(CLAIRE_MARTIN, PROGRAMME + "&level=site");
        assertTrue(sites.getAsJsonArray("cells").size() > section(CLAIRE_MARTIN, PROGRAMME + "&level=vague").getAsJsonArray("cells").size());
        assertEquals("site", sites.get("level").getAsString());
        assertTrue(cell(sites, one.martigues(), OCCUPATION).getAsJsonObject("point").get("why").getAsString().contains("aucun chiffre saisi"));
    }

    @Test
    @Tag("CORE-031")
    void valueThatCannotBeComputedShouldSayWhy() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        JsonObject section = section(CLAIRE_MARTIN, PROGRAMME + "&level=groupe");
        JsonObject delay = cell(section, desk.group(), "delai-chambre").getAsJsonObject("point");
        assertFalse(delay.has("value"));
        assertTrue(delay.get("why").getAsString().startsWith("ne se consolide pas"));
        JsonObject nothing = cell(section, desk.group(), OCCUPATION).getAsJsonObject("point");
        assertFalse(nothing.has("value"));
        assertEquals("aucun chiffre saisi", nothing.get("why").getAsString());
        assertEquals("0 saisie sur 3 attendues", nothing.get("coverage").getAsString());
        // nobody chose it here: it is not owed
        assertNull(cell(section, desk.group(), "dms"));
    }

    @Test
    @Tag("CORE-031")
    void organisationShouldBeReadOverAllItsProjectsAndOnlyWhatOneSees() throws IOException {
        IndicatorDesk one = IndicatorDesk.open();
        IndicatorDesk other = IndicatorDesk.open();
        JsonObject whole = dashboard(CLAIRE_MARTIN, "");
        String aix = null;
        for (JsonElement body : whole.getAsJsonArray("organisations")) {
            aix = body.getAsJsonObject().get("label").getAsString().contains("130000409") ? body.getAsJsonObject().get("code").getAsString() : aix;
        }
        JsonObject section = section(CLAIRE_MARTIN, PROGRAMME + "&organisation=" + aix);
        Set<String> places = nodes(section);
        assertTrue(places.containsAll(Set.of(one.aix(), other.aix())), places.toString());
        assertFalse(places.contains(one.arles()));
        // a lead sees her own site, and no sum over sites that she does not see
        JsonObject hers = section(ANNE_GARCIA, PROGRAMME + "&level=site");
        assertTrue(nodes(hers).contains(one.aix()));
        assertFalse(nodes(hers).contains(one.arles()));
        assertFalse(nodes(section(ANNE_GARCIA, PROGRAMME + "&level=groupe")).contains(one.group()));
        assertTrue(nodes(section(PAUL_ROUX, PROGRAMME + "&level=groupe")).contains(one.group()));
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(PATH).status());
        assertEquals(0, dashboard(CLAIRE_MARTIN, "?programme=inconnu").getAsJsonArray("sections").size());
        assertEquals(404, Platform.as(CLAIRE_MARTIN).get(PATH + "?organisation=abc").status());
    }

    private static JsonObject dashboard(DemoAccount account, String query) throws IOException {
        return Platform.as(account).get(PATH + query).required().json().getAsJsonObject();
    }

    private static JsonObject section(DemoAccount account, String query) throws IOException {
        return dashboard(account, query).getAsJsonArray("sections").get(0).getAsJsonObject();
    }

    /** @return sums of an indicator over all spans */
    private static JsonObject totals(DemoAccount account, String indicator) throws IOException {
        JsonObject found = IndicatorDesk.find(section(account, PROGRAMME).getAsJsonArray("indicators"), indicator);
        JsonObject totals = new JsonObject();
        for (String figure : List.of("numerator", "denominator", "entered", "expected")) {
            totals.addProperty(figure, found.getAsJsonArray("points").asList().stream().map(JsonElement::getAsJsonObject)
                .map(point -> point.has(figure) ? point.get(figure).getAsBigDecimal() : BigDecimal.ZERO).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return totals;
    }

    private static BigDecimal number(JsonObject totals, String figure) {
        return totals.get(figure).getAsBigDecimal().stripTrailingZeros();
    }

    private static JsonObject cell(JsonObject section, String node, String indicator) {
        return section.getAsJsonArray("cells").asList().stream().map(JsonElement::getAsJsonObject)
            .filter(cell -> cell.get("nodeId").getAsString().equals(node) && cell.get("indicator").getAsString().equals(indicator))
            .findFirst().orElse(null);
    }

    private static Set<String> nodes(JsonObject section) {
        return section.getAsJsonArray("cells").asList().stream().map(cell -> cell.getAsJsonObject().get("nodeId").getAsString())
            .collect(Collectors.toSet());
    }
}
