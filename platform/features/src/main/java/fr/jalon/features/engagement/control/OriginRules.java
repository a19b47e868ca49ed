package fr.jalon.features.engagement.control;

import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import java.time.LocalDate;
import java.util.Optional;

/** Where an origin may be given, and on which days. */
final class OriginRules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private OriginRules() {
    }

    static Optional<String> dayFault(LocalDate day) {
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? Optional.of("Donnez une date entre " + FIRST_YEAR + " et " + LAST_YEAR + ".") : Optional.empty();
    }

    /** On its own level; below it too where the programme lets lower nodes differ. */
    static Optional<String> levelFault(ProgrammeDefinition definition, OriginDefinition origin, String level) {
        if (origin.level().equals(level)) {
            return Optional.empty();
        }
        boolean below = definition.level(level).isPresent() && definition.pathOfLevels(level).contains(origin.level());
        return below && origin.overridable() ? Optional.empty() : Optional.of("La date « " + origin.code() + " » se donne au niveau « "
                + definition.level(origin.level()).map(LevelDefinition::label).orElse(origin.level()) + " ».");
    }
}
