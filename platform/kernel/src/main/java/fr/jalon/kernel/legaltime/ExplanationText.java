package fr.jalon.kernel.legaltime;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells an explanation to a person, in French. It reads the steps only, so it can tell a stored one as well. */
public final class ExplanationText {
    private final List<Step> steps;
    private final Optional<ZoneId> timeZone;
    private final boolean backwards;
    private final boolean rolled;
    private final boolean deadline;
    private final List<Step> skipped = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private ExplanationText(List<Step> steps, boolean deadline) {
        this.steps = steps;
        this.deadline = deadline;
        this.timeZone = first(StepKind.TIME_ZONE).map(step -> ZoneId.of(step.code()));
        this.backwards = first(StepKind.DELAY).filter(step -> Direction.BEFORE.name().equals(step.code())).isPresent();
        this.rolled = first(StepKind.ROLLED).isPresent();
    }

    /** @return the explanation of a deadline as one French text */
    public static String of(List<Step> explanation) {
        return String.join(" ", sentences(explanation));
    }

    /** @return the explanation of a date that is no deadline (a meeting, a milestone) as one French text */
    public static String ofDate(List<Step> explanation) {
        return String.join(" ", sentences(explanation, false));
    }

    /** @return the explanation of a deadline, one French sentence per entry, in the order of the computation */
    public static List<String> sentences(List<Step> explanation) {
        return sentences(explanation, true);
    }

    private static List<String> sentences(List<Step> explanation, boolean deadline) {
        ExplanationText text = new ExplanationText(explanation, deadline);
        explanation.forEach(text::tell);
        return List.copyOf(text.sentences);
    }

    private void tell(Step step) {
        switch (step.kind()) {
            case EVENT, RULE, PARAMETER, REMARK -> say(CallerText.of(step));
            case START -> start(step);
            case DELAY -> say(delay(step));
            case SUSPENDED -> say("Suspension du " + FrenchDate.day(step.from()) + " au " + FrenchDate.day(step.to())
                    + reason(step) + " : ces jours ne comptent pas.");
            case EXTENDED -> say("Prolongation de " + new Delay(step.amount(), step.unit()).label() + reason(step) + ".");
            case SKIPPED -> skipped.add(step);
            case COUNTED, MONTHS_ADDED -> counted(step);
            case CLAMPED -> say("Ce mois n'a pas de " + step.amount() + " : son dernier jour est retenu.");
            case POSTPONED -> say("La suspension reporte cette date de " + days(step.amount()) + ", au "
                    + FrenchDate.full(step.to()) + ".");
            case ROLLED -> say(rolledOver(step));
            case CHOICE -> say(Choice.valueOf(step.code()).text());
            case DUE -> due(step);
            case HOLIDAY_ZONE, TIME_ZONE, ROLL_OVER, HOURS_ADDED -> { } // told with the delay and the due day
        }
    }

    private void say(String sentence) {
        sentences.add(sentence);
    }

    private Optional<Step> first(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    private void start(Step step) {
        if (step.at() != null) {
            say("Départ : " + FrenchDate.time(step.at(), zone()) + ".");
        } else if (deadline || first(StepKind.EVENT).isEmpty()) { // for a mere date the event has said it
            say((backwards ? "Compte à rebours depuis le " : "Départ : ") + FrenchDate.full(step.date())
                    + ", jour non compté.");
        }
    }

    private String delay(Step step) {
        if (step.unit() == null) {
            return "Délai : " + step.amount() + (step.amount().intValue() < 2 ? " heure" : " heures")
                    + ", comptées de jour comme de nuit.";
        }
        return (backwards ? "Préavis : " : "Délai : ") + new Delay(step.amount(), step.unit()).label() + " ("
                + meaning(step.unit()) + ").";
    }

    private String meaning(DelayUnit unit) {
        return switch (unit) {
            case CALENDAIRE -> "tous les jours comptent";
            case OUVRE, OUVRABLE_UE -> "du lundi au vendredi, hors jours fériés" + holidayZone();
            case OUVRABLE_FR -> "du lundi au samedi, hors jours fériés" + holidayZone();
            case WEEK -> "sept jours calendaires par semaine";
            case MONTH -> "de quantième à quantième";
        };
    }

    private String holidayZone() {
        return first(StepKind.HOLIDAY_ZONE)
                .map(step -> ", zone " + HolidayZone.valueOf(step.code()).label()).orElse("");
    }

    private void counted(Step step) {
        if (!skipped.isEmpty()) {
            say("Ne comptent pas : " + SkippedDays.summary(skipped) + ".");
            skipped.clear();
        }
        if (step.amount().signum() > 0) {
            say(sentenceCase(new Delay(step.amount(), step.unit()).label())
                    + (backwards ? " avant le " : " après le ")
                    + FrenchDate.full(step.from()) + " : " + FrenchDate.full(step.to()) + ".");
        }
    }

    private String rolledOver(Step step) {
        String days = skipped.isEmpty() ? "Le " + FrenchDate.full(step.from()) : SkippedDays.each(skipped);
        boolean several = skipped.size() > 1;
        skipped.clear();
        return days + (several ? " ne sont pas des jours ouvrés" : " n'est pas un jour ouvré") + " : "
                + (deadline ? "l'échéance" : "la date") + " est " + (backwards ? "avancée" : "reportée") + " au " + FrenchDate.full(step.to()) + ".";
    }

    private void due(Step step) {
        if (first(StepKind.ROLL_OVER).isPresent() && !rolled) {
            say("Ce jour est ouvré : il n'y a pas de report.");
        }
        if (first(StepKind.HOURS_ADDED).isPresent()) {
            say("Échéance : " + FrenchDate.time(step.at(), zone()) + " (fuseau " + zone() + ").");
        } else if (deadline) {
            say("Échéance : " + FrenchDate.full(step.date()) + " à 24 h (fuseau " + zone() + ").");
        } else {
            say("Date : " + FrenchDate.full(step.date()) + ".");
        }
    }

    private ZoneId zone() {
        return timeZone.orElseThrow(
                () -> new LegalTimeException("explanation", "L'explication n'a pas de fuseau horaire."));
    }

    private static String reason(Step step) {
        return step.note() == null ? "" : " (" + step.note() + ")";
    }

    private static String days(BigDecimal amount) {
        return amount + (amount.intValue() < 2 ? " jour" : " jours");
    }

    private static String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /** Tells the steps that the caller put before the computation. */
    private static final class CallerText {

        static String of(Step step) {
            String what = step.note() == null ? step.code() : step.note();
            String source = step.source() == null ? "" : " [" + step.source() + "]";
            return switch (step.kind()) {
                case EVENT -> what + (step.date() == null ? "" : " : " + FrenchDate.full(step.date())) + source + ".";
                case RULE -> "Règle : " + what + source + ".";
                case PARAMETER -> "Paramètre : " + what + value(step) + source + ".";
                default -> what + source + ".";
            };
        }

        private static String value(Step step) {
            return step.amount() == null ? "" : " = " + step.amount().toPlainString().replace('.', ',');
        }
    }

    /** Lists days that did not count. */
    private static final class SkippedDays {
        private static final int WEEKEND_DAYS_NAMED = 4;

        static String summary(List<Step> days) {
            List<Step> weekend = days.stream().filter(day -> day.holiday() == null).toList();
            if (weekend.size() <= WEEKEND_DAYS_NAMED) {
                return days.stream().map(SkippedDays::one).collect(Collectors.joining(", "));
            }
            List<String> parts = new ArrayList<>(weekendDays(weekend));
            days.stream().filter(day -> day.holiday() != null).map(SkippedDays::one).forEach(parts::add);
            return String.join(", ", parts);
        }

        static String each(List<Step> days) {
            List<String> named = days.stream().map(day -> "le " + one(day)).toList();
            int last = named.size() - 1;
            String all = last == 0 ? named.get(0) : String.join(", ", named.subList(0, last)) + " et " + named.get(last);
            return sentenceCase(all);
        }

        private static List<String> weekendDays(List<Step> days) {
            long saturdays = days.stream().filter(day -> Workdays.SATURDAY.equals(day.code())).count();
            List<String> parts = new ArrayList<>();
            if (saturdays > 0) {
                parts.add(saturdays + (saturdays == 1 ? " samedi" : " samedis"));
            }
            long sundays = days.size() - saturdays;
            if (sundays > 0) {
                parts.add(sundays + (sundays == 1 ? " dimanche" : " dimanches"));
            }
            return parts;
        }

        private static String one(Step day) {
            return FrenchDate.full(day.date()) + (day.holiday() == null ? "" : " (" + day.holiday() + ")");
        }
    }
}
