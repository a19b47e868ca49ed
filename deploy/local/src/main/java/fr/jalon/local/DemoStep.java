package fr.jalon.local;

import java.io.IOException;

/** One part of the demo data. Parts run in order; each asks the API whether it is there already, hence a killed load goes on. */
interface DemoStep {

    /** What this part brings, in French, for the terminal. */
    String title();

    /** Whether the API shows this part already. */
    boolean present(DemoApi api) throws IOException;

    /** Brings this part; called only when it is not present. */
    void load(DemoApi api) throws IOException;
}
