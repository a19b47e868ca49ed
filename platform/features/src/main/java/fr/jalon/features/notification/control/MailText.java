package fr.jalon.features.notification.control;

import fr.jalon.features.notification.Notice;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.outbox.MailHtml;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.outbox.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Mail in French: plain text, and the same as simple HTML with headings and a language, readable by screen readers. */
@ApplicationScoped
public class MailText {

    private static final String SETTINGS = "/notifications/reglages";

    @Inject
    private SpaceSettings space;

    @Inject
    private Outbox outbox;

    /**
     * Lines under one heading.
     *
     * @param heading French
     * @param lines   at least one
     */
    public record Part(String heading, List<Line> lines) {
    }

    /** One thing that is told, and the page below the space's own where it stands. */
    public record Line(String title, String sentence, String path) {
    }

    /** @return one piece of news by itself, with the meeting that it is about, or null */
    OutgoingMail single(Notice notice, String to, OutgoingMail.Calendar calendar) {
        return mail(to, notice.title(), List.of(new Part(notice.kind().label(), List.of(new Line(notice.title(), notice.sentence(),
                notice.path())))), calendar);
    }

    /** @return the summary of a day */
    OutgoingMail digest(LocalDate day, List<Part> parts, String to) {
        int count = parts.stream().mapToInt(part -> part.lines().size()).sum();
        return mail(to, (count == 1 ? "Une notification" : count + " notifications") + ", " + FrenchDate.full(day), parts, null);
    }

    private OutgoingMail mail(String to, String subject, List<Part> parts, OutgoingMail.Calendar calendar) {
        return new OutgoingMail(to, space.name() + " · " + subject, plain(parts), html(subject, parts), calendar);
    }

    private String plain(List<Part> parts) {
        String body = parts.stream().map(part -> part.heading() + "\n\n" + part.lines().stream().map(line -> "- " + line.title() + "\n  "
                + line.sentence() + "\n  " + link(line.path()) + "\n").collect(Collectors.joining("\n"))).collect(Collectors.joining("\n"));
        return "Bonjour,\n\n" + body + "\n-- \n" + space.name() + ", sur Jalon. Choisissez ce que vous recevez : " + link(SETTINGS) + "\n";
    }

    private String html(String subject, List<Part> parts) {
        String body = parts.stream().map(part -> "<h2>" + MailHtml.escape(part.heading()) + "</h2><ul>" + part.lines().stream().map(line ->
                "<li><p>" + MailHtml.link(link(line.path()), line.title()) + "<br>" + MailHtml.escape(line.sentence())
                        + "</p></li>").collect(Collectors.joining()) + "</ul>").collect(Collectors.joining());
        return MailHtml.page(subject, body, MailHtml.escape(space.name()) + ", sur Jalon. " + MailHtml.link(link(SETTINGS),
                "Choisissez ce que vous recevez") + ".");
    }

    private String link(String path) {
        return outbox.link("/e/" + space.slug() + path);
    }
}
