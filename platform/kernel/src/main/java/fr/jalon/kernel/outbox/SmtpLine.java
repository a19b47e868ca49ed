package fr.jalon.kernel.outbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection to an SMTP server. */
final class SmtpLine implements MailServer.Line {

    private static final Logger LOG = Logger.getLogger(SmtpLine.class.getName());
    private static final Pattern REPLY = Pattern.compile("^\\s*([2-5]\\d\\d)\\b");

    private final Session session;
    private final Transport transport;
    private final String from;
    private final String host;
    private final Clock clock;

    SmtpLine(Session session, Transport transport, String from, String host, Clock clock) {
        this.session = session;
        this.transport = transport;
        this.from = from;
        this.host = host;
        this.clock = clock;
    }

    @Override
    public Outcome send(UUID id, OutgoingMail mail) {
        MimeMessage message;
        try {
            message = message(id, mail);
        } catch (AddressException wrong) {
            return new Outcome(Outcome.State.REFUSED, "Address");
        } catch (MessagingException | IOException unwritable) {
            return new Outcome(Outcome.State.REFUSED, unwritable.getClass().getSimpleName());
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Outcome.TAKEN;
        } catch (SendFailedException refused) {
            return code(refused).map(Outcome::replied).orElseGet(() -> new Outcome(Outcome.State.DOUBTFUL, word(refused)));
        } catch (MessagingException broken) {
            return new Outcome(Outcome.State.DOUBTFUL, word(broken));
        }
    }

    /** A refusal stands in the exception or in those behind it, one for each address. */
    private static Optional<Integer> code(MessagingException refused) {
        for (Exception at = refused; at instanceof MessagingException; at = ((MessagingException) at).getNextException()) {
            Matcher reply = REPLY.matcher(at.getMessage() == null ? "" : at.getMessage());
            if (reply.find() && reply.group(1).charAt(0) >= '4') {
                return Optional.of(Integer.valueOf(reply.group(1)));
            }
        }
        return Optional.empty();
    }

    private static String word(MessagingException failure) {
        Exception cause = failure.getNextException();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private MimeMessage message(UUID id, OutgoingMail mail) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + host + ">");
            }
        };
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject().replaceAll("\\R", " "), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Away messages are not to answer a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        Multipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(mail.plain(), "text/plain; charset=UTF-8"));
        parts.addBodyPart(part(mail.html(), "text/html; charset=UTF-8"));
        if (mail.invitation().isPresent()) {
            OutgoingMail.Calendar calendar = mail.invitation().get();
            parts.addBodyPart(part(calendar.content(), "text/calendar; charset=UTF-8; method=" + calendar.method()));
        }
        message.setContent(parts);
        return message;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "the mail server had gone already", gone);
        }
    }
}
