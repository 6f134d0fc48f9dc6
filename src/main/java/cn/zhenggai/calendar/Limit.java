package cn.zhenggai.calendar;

/** How long somebody has. {@code amount} is zero on the spot and meaningless for a milestone. */
public record Limit(int amount, Unit unit) {

    public enum Unit {
        ON_THE_SPOT,
        HOURS,
        WORKDAYS,
        DAYS,
        MILESTONE
    }

    public static Limit workdays(int amount) {
        return new Limit(amount, Unit.WORKDAYS);
    }

    public static Limit days(int amount) {
        return new Limit(amount, Unit.DAYS);
    }
}
