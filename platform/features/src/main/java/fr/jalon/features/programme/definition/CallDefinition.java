package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Optional;

/**
 * What a call for applications asks of who applies.
 *
 * @param level       level whose nodes the accepted applicants become; its size rule is that of a group of them
 * @param roles       roles for which an applicant names a person
 * @param pieces      files to hand in
 * @param commitments sentences to confirm
 * @param provenance  where the call comes from
 */
public record CallDefinition(String level, List<String> roles, List<Demand> pieces, List<Demand> commitments, Provenance provenance) {

    /**
     * A piece or a commitment.
     *
     * @param required whether nobody is accepted without it
     * @param help     what it must show, null if unsaid
     */
    public record Demand(String code, String label, boolean required, String help, Provenance provenance) {
    }

    /** @return the piece of that code */
    public Optional<Demand> piece(String code) {
        return pieces.stream().filter(piece -> piece.code().equals(code)).findFirst();
    }
}
