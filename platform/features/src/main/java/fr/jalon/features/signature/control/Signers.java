package fr.jalon.features.signature.control;

import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who signs: who could today, and the current person with the mandate by which they act. */
@ApplicationScoped
public class Signers {

    private static final int LONGEST_TEXT = 4000;

    @Inject
    private Access access;

    @Inject
    private Seats seats;

    @Inject
    private CurrentPerson me;

    @Inject
    private CurrentAccount account;

    @Inject
    private SpaceSettings space;

    /** @return who acts, by a mandate that must run today */
    Signature.By by(Envelope envelope, EnvelopeSigner signer) {
        return new Signature.By(me.id(), me.name(), access.mandateFor(envelope.nodeId(), signer.role()).orElseThrow(),
                account.id(), account.provider());
    }

    boolean mandated(Envelope envelope, EnvelopeSigner signer) {
        return access.mandateFor(envelope.nodeId(), signer.role()).isPresent();
    }

    /** @return names of those who hold that role today */
    public List<String> people(UUID nodeId, String role) {
        return seats.holders(nodeId, role, space.today()).stream().map(Holder::personName).toList();
    }

    /** @return « quality : names », or that the seat is vacant */
    public String who(Envelope envelope, EnvelopeSigner signer) {
        List<String> names = people(envelope.nodeId(), signer.role());
        return signer.quality() + (names.isEmpty() ? " (siège vacant)" : " : " + String.join(", ", names));
    }

    static String requireMotive(String motive, String message) {
        if (motive == null || motive.isBlank()) {
            throw Problem.field("motive", message);
        }
        return limited("motive", motive);
    }

    /** @return the text without the blanks around it, null if there is none */
    static String limited(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST_TEXT) {
            throw Problem.field(field, "Ce texte dépasse " + LONGEST_TEXT + " caractères.");
        }
        return text.strip();
    }
}
