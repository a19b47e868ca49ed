package fr.jalon.kernel.legaltime;

/** A choice of ours where the texts are silent. Each one that bears on a date is named in its explanation. */
public enum Choice {
    BACKWARD_ROLL_OVER("Un préavis qui tombe un jour non ouvré est avancé au jour ouvré précédent "
            + "(choix de Jalon, les textes ne le disent pas)."),
    MONTHS_THEN_DAYS("Un demi-mois vaut 15 jours, comptés après les mois entiers "
            + "(choix de Jalon, dans l'ordre de l'article 641 du code de procédure civile)."),
    MONTHS_BACK("Un préavis en mois remonte d'abord les mois entiers, puis les 15 jours d'un demi-mois "
            + "(choix de Jalon)."),
    SATURDAY_MOVES_TO_MONDAY("Le samedi, bien qu'ouvrable, n'est pas retenu comme dernier jour : les textes reportent "
            + "aussi l'échéance du samedi (choix de Jalon)."),
    ZERO_IS_THE_START("Un délai nul échoit le jour de départ, reporté si la règle le demande (choix de Jalon)."),
    SUSPENDED_MONTHS_AS_DAYS("La suspension d'un délai en mois reporte l'échéance d'autant de jours calendaires "
            + "(choix de Jalon)."),
    EXTENSION_BEFORE_ROLL_OVER("La prolongation court depuis la fin du délai avant report au jour ouvré "
            + "(choix de Jalon).");

    private final String text;

    Choice(String text) {
        this.text = text;
    }

    /** @return a French sentence, for people */
    public String text() {
        return text;
    }
}
