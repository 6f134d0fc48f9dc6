package cn.zhenggai.escalation;

import java.util.List;

/**
 * One line of the table {@code escalation-ladder}.
 *
 * @param rung its name within the ladder, in order
 * @param level 0 for reminders, 1 for notices, 2 and up for what somebody decides; of a late step its stage
 * @param amount how far from the deadline, negative before it
 * @param addressees parts, separated by blanks
 * @param decider whose decision it is; null when it is taken by itself
 * @param failures after how many failed re-inspections it is due whatever the day; 0 for never
 */
public record Rung(
        Ladder ladder,
        String rung,
        int level,
        StepKind kind,
        int amount,
        Unit unit,
        String addressees,
        Manner manner,
        String decider,
        int failures) {

    public enum Unit {
        WORKDAYS,
        DAYS,
        HOURS
    }

    /** By itself; drafted, to be confirmed; or proposed to the leader named. */
    public enum Manner {
        AUTOMATIC,
        CONFIRM,
        PROPOSE
    }

    boolean automatic() {
        return manner == Manner.AUTOMATIC;
    }

    boolean reminds() {
        return level == 0;
    }

    boolean inHours() {
        return unit == Unit.HOURS;
    }

    Rung decidedBy(String part) {
        return new Rung(ladder, rung, level, kind, amount, unit, addressees, Manner.PROPOSE, part, failures);
    }

    List<String> parts() {
        return parts(addressees);
    }

    static List<String> parts(String addressees) {
        return List.of(addressees.strip().split("\\s+"));
    }
}
