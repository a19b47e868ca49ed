package fr.jalon.kernel.web;

/** The order in which parts start: priorities of the observers of the application's initialisation, smallest first. */
public final class StartOrder {

    /** Configuration that must not be accepted stops the start before anything is changed. */
    public static final int CONFIGURATION = 50;
    /** Flyway. */
    public static final int SCHEMA = 100;
    /** Tenants read from their files. */
    public static final int TENANTS = 200;
    /** The workflow engine, before plugins bring processes. */
    public static final int WORKFLOW = 300;
    /** Plugins checked and started. */
    public static final int PLUGINS = 400;

    private StartOrder() {
    }
}
