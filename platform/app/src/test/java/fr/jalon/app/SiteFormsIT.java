package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.MARC_PETIT;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the team of one hospital fills in, which its consultant reads and the next hospital does not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SiteFormsIT {

    private static FormDesk aix(String form) throws IOException {
        return aix(RegisterSite.open(), form);
    }

    private static FormDesk aix(RegisterSite site, String form) {
        return new FormDesk(site.path(""), site.node(), form);
    }

    private static void hiddenFrom(FormDesk desk, DemoAccount... others) throws IOException {
        for (DemoAccount other : others) {
            assertEquals(404, Platform.as(other).get(desk.path("")).status(), other.toString());
            assertEquals(404, desk.write(other, "ligne", "champ", 0, "x").status(), other.toString());
        }
    }

    @Test
    @Tag("FLUX-063")
    void profileShouldBeEnteredServiceByServiceAndMomentByMoment() throws IOException {
        RegisterSite site = RegisterSite.open();
        FormDesk activity = aix(site, "activite-services");
        String medicine = activity.scenario(ANNE_GARCIA, "Médecine polyvalente", "sejours", "1840", "precedents", "1795", "non-programmes", "1502", "ssr", "210");
        assertEquals(400, activity.write(ANNE_GARCIA, medicine, "ambulatoire", 0, "-3").status());
        assertEquals(400, activity.write(ANNE_GARCIA, medicine, "ambulatoire", 0, "beaucoup").status());
        JsonObject seen = activity.seen(PAUL_ROUX);
        assertTrue(seen.get("writable").getAsBoolean());
        assertEquals("1840", activity.value(medicine, "sejours"));
        assertEquals(1, activity.progress().get("filled").getAsInt());

        FormDesk procedures = activity.other("procedures");
        procedures.write(ANNE_GARCIA, "O-SSR", "etablissement", 0, "La demande part la veille de la sortie.").required();
        procedures.write(ANNE_GARCIA, "O-SSR", "ecrite", 0, "non").required();
        assertEquals(1, procedures.progress().get("filled").getAsInt());
        assertEquals(8, procedures.progress().get("total").getAsInt());
        hiddenFrom(procedures, SOPHIE_LEFEBVRE, MARC_PETIT);
        assertEquals(403, procedures.write(NADIA_BENALI, "O-SSR", "unites", 0, "x").status());
        FormDesk arles = new FormDesk(site.path(""), site.otherNode(), "procedures");
        assertEquals(404, arles.write(ANNE_GARCIA, "O-SSR", "ecrite", 0, "oui").status());
    }

    @Test
    @Tag("FLUX-072")
    void actionSheetsShouldComeFromTheThesaurusBeAdaptedAndAddedTo() throws IOException {
        FormDesk sheets = aix("fiches-actions");
        assertTrue(sheets.value("DATE-SORTIE", "etapes").contains("Poser une date"));
        sheets.write(ANNE_GARCIA, "DATE-SORTIE", "suite", 0, "retenue").required();
        sheets.write(ANNE_GARCIA, "DATE-SORTIE", "adaptation", 0, "Commencer par la médecine.").required();
        sheets.write(PAUL_ROUX, "AMBULATOIRE", "suite", 0, "à discuter").required();
        sheets.act(ANNE_GARCIA, "/rows", "section", "SORTIES", "label", "Taxis réservés la veille").required();
        sheets.write(ANNE_GARCIA, sheets.row("Taxis réservés la veille"), "suite", 0, "retenue").required();
        assertEquals(3, sheets.progress().get("filled").getAsInt());
        // the words of the thesaurus stand there until someone writes others
        assertEquals(0, sheets.cell("DATE-SORTIE", "etapes").get("version").getAsInt());
        assertEquals(409, sheets.write(PAUL_ROUX, "DATE-SORTIE", "suite", 0, "écartée").status());
        hiddenFrom(sheets, SOPHIE_LEFEBVRE, MARC_PETIT);
        assertTrue(FormDesk.texts(aix("fiches-actions").state().getAsJsonArray("rows"), "label").stream().noneMatch("Taxis réservés la veille"::equals));
    }

    @Test
    @Tag("FLUX-082")
    void teamShouldAskForTheSubjectOfTheNextWorkshop() throws IOException {
        FormDesk points = aix("avancement-individuel");
        points.write(ANNE_GARCIA, "SI4", "tenues", 0, "La préadmission est en place.").required();
        points.write(ANNE_GARCIA, "SI4", "sujet", 0, "Salon de sortie").required();
        points.write(PAUL_ROUX, "SI4", "alertes", 0, "Aucune").required();
        assertEquals("Salon de sortie", points.value("SI4", "sujet"));
        assertEquals(404, points.write(ANNE_GARCIA, "SI12", "sujet", 0, "x").status());
        assertEquals(List.of("SI4", "SI5", "SI6", "SI7", "SI8", "SI9"), FormDesk.texts(points.seen(CLAIRE_MARTIN).getAsJsonObject("state").getAsJsonArray("rows"), "key"));
        hiddenFrom(points, SOPHIE_LEFEBVRE);
    }
}
