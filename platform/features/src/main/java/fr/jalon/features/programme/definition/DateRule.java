package fr.jalon.features.programme.definition;

import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.Direction;

/**
 * How a date follows from another one.
 *
 * @param from       code of an origin or of another dated item of the same or a higher level; within a recurring item also
 *                   {@link #SESSION} or {@link #PERIOD}
 * @param edge       which end of {@code from} counts
 * @param amount     length of the delay; 0 is the day of {@code from} itself
 * @param unit       unit of the delay
 * @param rollOver   whether a due day that is not worked moves to the next worked one
 * @param direction  after or before {@code from}
 * @param tolerance  calendar days by which the date may differ where the source says « environ », null if it is exact
 * @param provenance where the rule comes from
 */
public record DateRule(String from, Edge edge, Quantity amount, DelayUnit unit, boolean rollOver, Direction direction,
        Quantity tolerance, Provenance provenance) {

    /** Reserved word for {@code from}: the session of the occurrence at hand. */
    public static final String SESSION = "$session";

    /** Reserved word for {@code from}: the period of the occurrence at hand; {@link Edge#END} is its last day. */
    public static final String PERIOD = "$period";

    /** @return whether {@code from} is a reserved word rather than the code of an item */
    public boolean fromOccurrence() {
        return SESSION.equals(from) || PERIOD.equals(from);
    }
}
