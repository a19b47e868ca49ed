package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Indicators of a site, from the choice to an explained gap. In this order, and last: the launch is moved a year back. */
final class IndicatorRecipes {

    private static final String ALL = "/spaces/{slug}/engagements/{engagement}/indicators";
    private static final String IMPORTS = "/spaces/{slug}/engagements/{engagement}/measure-imports";
    private static final String WARNINGS = "/spaces/{slug}/engagements/{engagement}/warnings";
    private static final String FILE = "Endroit;Code;Du;Au;Valeur\nAix;occupation;01/01/2026;28/02/2026;1\n";
    private static final String MEASURE = ALL + "/measures/{measure}";

    private IndicatorRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + ALL).after(IndicatorDesk::of),
            read(CLAIRE_MARTIN, "GET " + ALL + "/{node}").path("node", "siteAix"),
            read(CLAIRE_MARTIN, "GET " + ALL + "/{node}/comparison").path("node", "group"),
            write(CLAIRE_MARTIN, "POST " + ALL + "/targets", "jalon.indicator_version")
                .json("{'nodeId':'$siteAix','indicator':'sorties-matin','version':0,'low':'60','reason':'Feuille de route'}"),
            write(CLAIRE_MARTIN, "POST " + ALL + "/adaptations", "jalon.indicator_version")
                .json("{'nodeId':'$siteAix','indicator':'lits-vides','version':0,'label':'Lits vides à minuit, médecine','unit':'lits','reason':'Médecine seule'}"),
            write(CLAIRE_MARTIN, "POST " + ALL + "/choices", "jalon.indicator_version")
                .json("{'nodeId':'$siteAix','indicator':'dms','version':0,'chosen':true}"),
            write(CLAIRE_MARTIN, "POST " + ALL, "jalon.indicator_version")
                .json("{'nodeId':'$siteAix','label':'Appels au standard','numerator':'Appels','unit':'appels','reason':'Essai de l’équipe'}"),
            read(CLAIRE_MARTIN, "GET " + ALL + "/{node}/{indicator}/history").path("node", "siteAix").after(owned -> owned.put("indicator", "dms")),
            write(CLAIRE_MARTIN, "POST " + ALL + "/measures", "jalon.measure").after(IndicatorRecipes::noteMeasure)
                .json("{'nodeId':'$siteAix','indicator':'sorties-matin','periodId':'$period','version':0,'numerator':'30','denominator':'100'}"),
            read(CLAIRE_MARTIN, "GET " + ALL + "/periods/{period}/measures/{indicator}"),
            write(PAUL_ROUX, "POST " + MEASURE + "/validation", "jalon.measure_validation").after(IndicatorRecipes::noteMeasure),
            write(CLAIRE_MARTIN, "POST " + MEASURE + "/analyses", "jalon.gap_analysis")
                .json("{'cause':'Peu de sorties anticipées','action':'Noter la date prévue à l’entrée'}"),
            read(CLAIRE_MARTIN, "GET /spaces/{slug}/indicator-dashboard").elsewhere(200),
            read(CLAIRE_MARTIN, "GET " + IMPORTS + "/model/{node}").path("node", "siteAix"),
            new Recipe("POST " + IMPORTS + "/preview", CLAIRE_MARTIN, Map.of(), "", "application/octet-stream", FILE, "", 404, owned -> { }),
            write(CLAIRE_MARTIN, "POST " + IMPORTS, "jalon.measure").after(IndicatorRecipes::noteMeasure)
                .json("{'rows':[{'line':2,'measure':{'nodeId':'$siteAix','indicator':'occupation','periodId':'$period','version':0,"
                    + "'numerator':'30','denominator':'100'}}]}"),
            read(CLAIRE_MARTIN, "GET " + WARNINGS),
            read(CLAIRE_MARTIN, "GET /spaces/{slug}/warnings").elsewhere(200),
            write(CLAIRE_MARTIN, "POST " + WARNINGS + "/entries", "jalon.warning_decision").after(owned -> noteSigns(owned, "siteMartigues"))
                .json("{'nodeId':'$siteMartigues','register':'alertes','keys':$keys,'title':'Risque','measure':'Appeler'}"),
            write(CLAIRE_MARTIN, "POST " + WARNINGS + "/set-aside", "jalon.warning_decision").after(owned -> noteSigns(owned, "siteAix"))
                .json("{'nodeId':'$siteAix','register':'alertes','keys':$keys,'reason':'Congé annoncé'}"),
            write(PAUL_ROUX, "POST " + ALL + "/reopenings", "jalon.record_reopening")
                .after(owned -> IndicatorDesk.at(owned).held("SI11", owned.id("siteAix"), Platform.today().minusDays(1)))
                .json("{'nodeId':'$siteAix','collection':'bimestriel','reason':'Un chiffre faux','until':'$tomorrow'}"));
    }

    private static void noteSigns(Owned owned, String site) throws IOException {
        owned.put("keys", WarningIT.keys(WarningIT.warning(CLAIRE_MARTIN, IndicatorDesk.at(owned), owned.id(site))).toString());
    }

    private static void noteMeasure(Owned owned) throws IOException {
        IndicatorDesk desk = new IndicatorDesk(owned.id("engagement"), owned.id("siteAix"), null, null, null, null);
        JsonObject point = desk.point(CLAIRE_MARTIN, desk.aix(), "sorties-matin", 0);
        owned.put("indicator", "sorties-matin");
        owned.put("period", point.get("periodId").getAsString());
        if (point.has("measureId")) {
            owned.put("measure", point.get("measureId").getAsString());
        }
    }
}
