package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.RuleLine;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Urging is nobody's rung. */
    static final Set<StepKind> KINDS = EnumSet.complementOf(EnumSet.of(StepKind.URGED));

    private static final int HIGHEST = 9;
    private static final int FARTHEST = 1000;
    private static final int MOST_FAILURES = 20;

    /** Who may hear of a step; each has its seats in {@link Addressing}. */
    enum Part {
        ASSIGNEE,
        SAFETY_OFFICER,
        PRINCIPAL,
        INSPECTOR,
        CONTACT_LEADER,
        TOWNSHIP,
        SECTION_HEAD,
        DEPUTY,
        DIRECTOR,
        HOLDER,
        /** Who answers by name for a case that is listed; of others nobody. */
        LISTING_LEADER
    }

    private static final Set<Part> DECIDERS = EnumSet.of(Part.SECTION_HEAD, Part.DEPUTY, Part.DIRECTOR);

    /** @param ladder null while a line is only looked at, whichever ladder it may be for */
    public static Rung read(Ladder ladder, RuleLine line) {
        int level = line.number("level", 0, HIGHEST);
        Manner manner = level == 0 ? line.choice("manner", Manner.AUTOMATIC) : line.choice("manner", Manner.values());
        return new Rung(
                ladder,
                name(line),
                level,
                line.choice("kind", KINDS),
                line.number("amount", -FARTHEST, FARTHEST),
                ladder == null || ladder.inHours()
                        ? line.choice("unit", Unit.values())
                        : line.choice("unit", Unit.WORKDAYS, Unit.DAYS),
                addressees(line),
                manner,
                decider(line, manner),
                line.number("failures", 0, MOST_FAILURES));
    }

    private static String name(RuleLine line) {
        String name = line.text("rung");
        if (!name.matches("[A-Za-z0-9.-]{1,8}")) {
            line.refuse("rung", "\"0.1\"");
        }
        return name;
    }

    private static String addressees(RuleLine line) {
        String addressees = line.text("addressees");
        Set<String> known = names(EnumSet.allOf(Part.class));
        if (!known.containsAll(parts(addressees))) {
            line.refuse("addressees", String.join(" ", known));
        }
        return addressees;
    }

    /** What comes by itself is decided by nobody, and everything else by a leader. */
    private static String decider(RuleLine line, Manner manner) {
        String decider = line.text("decider");
        boolean nobody = manner == Manner.AUTOMATIC;
        if (nobody ? !decider.isEmpty() : !names(DECIDERS).contains(decider)) {
            line.refuse("decider", nobody ? "\"\"" : RuleLine.quoted(DECIDERS));
        }
        return decider.isEmpty() ? null : decider;
    }

    private static Set<String> names(Set<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean automatic() {
        return manner == Manner.AUTOMATIC;
    }

    public boolean reminds() {
        return level == 0;
    }

    public boolean inHours() {
        return unit == Unit.HOURS;
    }

    public Rung decidedBy(String part) {
        return new Rung(ladder, rung, level, kind, amount, unit, addressees, Manner.PROPOSE, part, failures);
    }

    public List<String> parts() {
        return parts(addressees);
    }

    public static List<String> parts(String addressees) {
        return List.of(addressees.strip().split("\\s+"));
    }
}
