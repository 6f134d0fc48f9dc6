package cn.zhenggai.calendar;

/**
 * How long somebody has. {@code amount} is zero on the spot and meaningless for a milestone.
 *
 * @param milestone null unless the unit is one
 */
public record Limit(int amount, Unit unit, Milestone milestone) {

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
