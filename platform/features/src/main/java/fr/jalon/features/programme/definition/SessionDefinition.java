package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * A meeting of the catalogue.
 *
 * @param code       code as participants call it
 * @param label      French name
 * @param mode       with the whole group or with one member
 * @param level      level on whose nodes it is held
 * @param phase      code of its phase, null if outside phases
 * @param duration   how long it lasts
 * @param place      where it is held
 * @param agenda     what is on the agenda, in order, in French
 * @param roles      codes of the roles that are convened
 * @param date       when it is; counted from {@link DateRule#PERIOD} where it comes back
 * @param occurrence how often
 * @param minutes    when its minutes are due (counted from {@link DateRule#SESSION}), null if nothing is said
 * @param marks      codes of {@link MarkDefinition}s that it bears
 * @param onlyIf     parameter value without which it is not held, null if it always is
 * @param ambiguity  a contradiction about it, null if there is none
 * @param provenance where it comes from
 */
public record SessionDefinition(String code, String label, Mode mode, String level, String phase, Duration duration,
        Place place, List<String> agenda, List<String> roles, DateRule date, Occurrence occurrence, DateRule minutes,
        List<String> marks, Condition.ParameterIs onlyIf, Ambiguity ambiguity, Provenance provenance) implements Dated {

    /** @return whether the session is held with the parameters' values of an opening */
    public boolean heldWith(ParameterValues values) {
        return onlyIf == null || values.value(onlyIf.parameter()).toString().equals(onlyIf.value());
    }

    /** @return whether it is held once in each period rather than once */
    public boolean recurs() {
        return occurrence.kind() == Occurrence.Kind.PER_PERIOD;
    }

    /** Who meets. */
    public enum Mode {
        COLLECTIVE, INDIVIDUAL
    }

    /**
     * How long a session lasts.
     *
     * @param amount number of units, at least 1
     * @param unit   unit
     */
    public record Duration(int amount, TimeUnit unit) {

        /** @return number of calendar days that the session takes, at least 1: a session of 2 days ends on the next day */
        public int days() {
            return unit == TimeUnit.DAY ? amount : 1;
        }

        /** @return « 2 jours », « 1 demi-journée », « 1 h 30 » */
        public String words() {
            return switch (unit) {
                case DAY -> amount + (amount == 1 ? " jour" : " jours");
                case HALF_DAY -> amount + (amount == 1 ? " demi-journée" : " demi-journées");
                case MINUTE -> amount < 60 ? amount + " min" : amount / 60 + " h" + (amount % 60 == 0 ? "" : String.format(" %02d", amount % 60));
            };
        }
    }

    /** Units of a session's duration. */
    public enum TimeUnit {
        MINUTE, HALF_DAY, DAY
    }

    /**
     * Where a session is held.
     *
     * @param kind kind of place
     * @param text what must be known about it, in French, null if nothing
     */
    public record Place(Kind kind, String text) {

        /** Kinds of place: at one member that hosts, at each member's own, at a party's, or by telephone or video. */
        public enum Kind {
            HOST_MEMBER, OWN_SITE, BUYER, CONTRACTOR, REMOTE, FREE
        }
    }
}
