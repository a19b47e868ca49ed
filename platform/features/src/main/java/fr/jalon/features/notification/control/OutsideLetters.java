package fr.jalon.features.notification.control;

import fr.jalon.features.notification.Letters;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.outbox.MailHtml;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.outbox.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Letters without any link into the space, which their readers could not follow. */
@ApplicationScoped
public class OutsideLetters implements Letters {

    @Inject
    private SpaceSettings space;

    @Inject
    private Outbox outbox;

    @Override
    public void write(String to, String subject, List<String> paragraphs, OutgoingMail.Calendar calendar) {
        String foot = space.name() + ", sur Jalon.";
        String plain = "Bonjour,\n\n" + String.join("\n\n", paragraphs) + "\n\n-- \n" + foot + "\n";
        String html = MailHtml.page(subject, paragraphs.stream().map(text -> "<p>" + MailHtml.escape(text).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining()), MailHtml.escape(foot));
        outbox.queue(new OutgoingMail(to, space.name() + " · " + subject, plain, html, calendar));
    }
}
