package fr.jalon.features.document;

/** Who may read a document beyond the person who sent it. */
public enum Confidentiality {
    /** Everyone who sees the node that it is attached to. */
    INTERNAL("Équipe du projet"),
    /** Only those who prepare, check, deliver or decide on that node. */
    RESTRICTED("Restreint aux personnes en charge");

    private final String label;

    Confidentiality(String label) {
        this.label = label;
    }

    /** @return the French label */
    public String label() {
        return label;
    }
}
