package fr.jalon.kernel.legaltime;

/**
 * How a date follows from another one. The start day is never counted.
 *
 * @param delay     never null
 * @param rollOver  whether a due day that is a Saturday, a Sunday or a public holiday moves to the next working day
 *                  (CCAG 2021 art. 3.2, CPC 642), or to the previous one for a notice. A rule of legal delays: planning
 *                  milestones usually do without
 * @param direction never null
 */
public record DelayRule(Delay delay, boolean rollOver, Direction direction) {

    /** @throws LegalTimeException if a part is missing */
    public DelayRule {
        if (delay == null) {
            throw new LegalTimeException("amount", "Indiquez la durée et l'unité du délai.");
        }
        if (direction == null) {
            throw new LegalTimeException("direction", "Indiquez le sens du délai : AFTER ou BEFORE.");
        }
    }

    /** A legal delay after its start, rolled over. */
    public static DelayRule legal(long amount, DelayUnit unit) {
        return new DelayRule(Delay.of(amount, unit), true, Direction.AFTER);
    }
}
