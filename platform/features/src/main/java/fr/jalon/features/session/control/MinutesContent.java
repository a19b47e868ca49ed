package fr.jalon.features.session.control;

import fr.jalon.kernel.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What minutes say, in French words.
 *
 * @param place   or null
 * @param general remarks for all
 */
public record MinutesContent(String title, String node, String day, String place, List<String> agenda, List<String> present,
                             List<String> excused, List<String> absent, List<String> general, List<Team> teams, List<Entry> entries) {

    /** What was said about one team. */
    public record Team(String label, List<String> remarks) {
    }

    /** An action or a decision; owner and due day are in words, or null. */
    public record Entry(String register, String number, String title, String place, String owner, String due) {
    }

    /** @return tells two contents apart */
    public String digest() {
        return Sha256.hex(toString().getBytes(StandardCharsets.UTF_8));
    }
}
