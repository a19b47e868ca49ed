package fr.jalon.kernel.outbox;

/** The shape that all our mails have as HTML: a language, one heading, readable by screen readers and without style sheets. */
public final class MailHtml {

    private MailHtml() {
    }

    /**
     * @param subject text of the title and the heading
     * @param body    HTML
     * @param foot    HTML of the last paragraph
     * @return a whole page
     */
    public static String page(String subject, String body, String foot) {
        return "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>" + escape(subject) + "</title></head>"
                + "<body style=\"font-family:sans-serif;line-height:1.5;max-width:40em\"><h1 style=\"font-size:1.3em\">" + escape(subject)
                + "</h1>" + body + "<hr><p>" + foot + "</p></body></html>";
    }

    /** @return a link */
    public static String link(String address, String text) {
        return "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
    }

    /** @return text as HTML shows it, also inside an attribute */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
