package cn.zhenggai.calendar;

import cn.zhenggai.shared.RuleLine;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody has. {@code amount} is zero on the spot and meaningless for a milestone.
 *
 * @param milestone null unless the unit is one
 */
public record Limit(int amount, Unit unit, @Nullable Milestone milestone) {

    public enum Unit {
        ON_THE_SPOT,
        HOURS,
        WORKDAYS,
        DAYS,
        MILESTONE
    }

    public Limit(int amount, Unit unit) {
        this(amount, unit, null);
    }

    /** From the columns {@code amount} and {@code unit} of a decision table; a wrong unit is told by the line. */
    public static Limit read(RuleLine line, int most, Unit... units) {
        Unit unit = line.choice("unit", units);
        return new Limit(line.number("amount", 0, most), unit == null ? units[0] : unit);
    }

    public static Limit workdays(int amount) {
        return new Limit(amount, Unit.WORKDAYS);
    }

    public static Limit days(int amount) {
        return new Limit(amount, Unit.DAYS);
    }

    public static Limit until(Milestone milestone) {
        return new Limit(0, Unit.MILESTONE, milestone);
    }
}
