package fr.jalon.local;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The demo data of a local run: fictional people and projects, brought once and through the API alone. */
public final class DemoData {

    private static final List<DemoStep> STEPS = List.of(
        new DemoManager("ars-paca", DemoAccount.CLAIRE_MARTIN, "Martin", "Claire"),
        new DemoManager("ars-hauts-de-france", DemoAccount.SOPHIE_LEFEBVRE, "Lefebvre", "Sophie"));

    private DemoData() {
    }

    /**
     * Brings what is missing.
     *
     * @throws IOException if the API refuses a call; the next start goes on from there
     */
    public static void load(DemoApi api, Consumer<String> say) throws IOException {
        for (DemoStep step : STEPS) {
            if (!step.present(api)) {
                say.accept("Données de démonstration : " + step.title() + "…");
                step.load(api);
            }
        }
    }
}
