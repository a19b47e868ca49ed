package fr.jalon.local;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.JULIE_FABRE;
import static fr.jalon.local.DemoAccount.LUCIE_MOREAU;
import static fr.jalon.local.DemoAccount.MARC_PETIT;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The demo data of a local run: fictional people and projects, brought once and through the API alone. */
public final class DemoData {

    private static final String PACA = DemoWave.SPACE;
    private static final String HAUTS_DE_FRANCE = "ars-hauts-de-france";

    private DemoData() {
    }

    /**
     * Brings what is missing.
     *
     * @param today the day of this start
     * @throws IOException if the API refuses a call; the next start goes on from there
     */
    public static void load(DemoApi api, LocalDate today, Consumer<String> say) throws IOException {
        DemoWave wave = new DemoWave(today);
        // the last part stands for all: it cannot exist without the others
        if (!new DemoManager(PACA, CLAIRE_MARTIN).present(api) || !wave.present(api)) {
            say.accept("Données de démonstration…");
            bring(api, steps(wave));
        }
    }

    /**
     * Lets the people of the demo work a little: the first deliverable is admitted in two of the four hospitals, waits for the
     * agency's decision in the third and for its author in the fourth; a mission is mid-way, another wave in its ninth month. Tests do without, they do their own work.
     */
    static void work(DemoApi api, LocalDate today) throws IOException {
        bring(api, List.of(new DemoMinutes(DemoWave.HOSPITALS.get(0), true), new DemoMinutes(DemoWave.HOSPITALS.get(1), true),
            new DemoMinutes(DemoWave.HOSPITALS.get(2), false), new DemoMission(today), new DemoNinthMonth(today)));
    }

    private static void bring(DemoApi api, List<DemoStep> steps) throws IOException {
        for (DemoStep step : steps) {
            if (!step.present(api)) {
                step.load(api);
            }
        }
    }

    private static List<DemoStep> steps(DemoWave wave) {
        List<DemoStep> steps = new ArrayList<>(List.of(
            new DemoProgramme(PACA, "flux-patients"),
            new DemoProgramme(PACA, "grades"),
            new DemoProgramme(PACA, "example"),
            new DemoProgramme(HAUTS_DE_FRANCE, "flux-patients"),
            new DemoManager(PACA, CLAIRE_MARTIN),
            new DemoManager(HAUTS_DE_FRANCE, SOPHIE_LEFEBVRE),
            new DemoHospitals(PACA, CLAIRE_MARTIN),
            new DemoHospitals(HAUTS_DE_FRANCE, SOPHIE_LEFEBVRE),
            new DemoOrganisation(PACA, CLAIRE_MARTIN, DemoWave.AGENCY, "Marseille"),
            new DemoOrganisation(PACA, CLAIRE_MARTIN, DemoWave.CONTRACTOR, "Lyon"),
            DemoPerson.of(PACA, CLAIRE_MARTIN, HUGO_BLANC, "Chargé de mission", "AGENT", DemoWave.AGENCY),
            DemoPerson.of(PACA, CLAIRE_MARTIN, NADIA_BENALI, "Représentante du titulaire", "MEMBER", DemoWave.CONTRACTOR),
            DemoPerson.of(PACA, CLAIRE_MARTIN, PAUL_ROUX, "Consultant", "MEMBER", DemoWave.CONTRACTOR),
            DemoPerson.of(PACA, CLAIRE_MARTIN, ANNE_GARCIA, "Cadre supérieure de santé", "MEMBER", DemoWave.HOSPITALS.get(0)),
            DemoPerson.of(PACA, CLAIRE_MARTIN, MARC_PETIT, "Praticien hospitalier", "MEMBER", DemoWave.HOSPITALS.get(0)),
            DemoPerson.of(PACA, CLAIRE_MARTIN, LUCIE_MOREAU, "Directrice adjointe", "MEMBER", DemoWave.HOSPITALS.get(0)),
            DemoPerson.of(PACA, CLAIRE_MARTIN, JULIE_FABRE, "Cadre de santé", "MEMBER", DemoWave.HOSPITALS.get(1))));
        for (DemoColleague colleague : DemoColleague.values()) {
            steps.add(colleague.card());
        }
        steps.add(wave);
        return steps;
    }
}
