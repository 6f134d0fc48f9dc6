package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.shared.RuleLine;
import java.time.LocalDate;

/** How far a day may be away. */
public record Reach(int amount, Unit unit) {

    private static final int FARTHEST = 1000;

    public enum Unit {
        WORKDAYS,
        DAYS,
        MONTHS
    }

    public static Reach read(RuleLine line) {
        return new Reach(line.number("amount", 1, FARTHEST), line.choice("unit", Unit.values()));
    }

    public LocalDate from(LocalDate day, Deadlines deadlines) {
        return switch (unit) {
            case WORKDAYS -> deadlines.plusWorkdays(day, amount);
            case DAYS -> day.plusDays(amount);
            case MONTHS -> day.plusMonths(amount);
        };
    }
}
