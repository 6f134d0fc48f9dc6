package cn.zhenggai.escalation.ladder;

import cn.zhenggai.calendar.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** On which day a rung is due, and the other way round which deadlines have it due. A later deadline is never due sooner. */
@Component
public class DueDays {

    /** More days than any holiday puts between a number of working days and the calendar. */
    private static final int SLACK = 40;

    private final Deadlines deadlines;

    /** By this calendar. */
    public DueDays(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** A reminder goes out on the working day before, a notice on the next; of what is at once no day is changed. */
    public LocalDate due(Rung rung, LocalDate deadline) {
        if (rung.unit() == Rung.Unit.WORKDAYS) {
            return deadlines.plusWorkdays(deadline, rung.amount());
        }
        LocalDate day = deadline.plusDays(rung.amount());
        if (deadlines.workday(day) || rung.ladder().atOnce() && !rung.reminds()) {
            return day;
        }
        return deadlines.plusWorkdays(day, rung.reminds() ? -1 : 1);
    }

    public Instant dueAt(Rung rung, LocalDate deadline) {
        return Occasion.morningOf(due(rung, deadline));
    }

    /** The latest deadline for which the rung, one of days, is due on the day. */
    LocalDate cutoff(Rung rung, LocalDate day) {
        int reach = 4 * Math.abs(rung.amount()) + SLACK;
        long due = day.toEpochDay() - reach;
        long notDue = day.toEpochDay() + reach;
        while (notDue - due > 1) {
            long middle = (due + notDue) / 2;
            if (due(rung, LocalDate.ofEpochDay(middle)).isAfter(day)) {
                notDue = middle;
            } else {
                due = middle;
            }
        }
        return LocalDate.ofEpochDay(due);
    }

    /** The same for one of hours: the latest moment. */
    static Instant cutoff(Rung rung, Instant now) {
        return now.minus(Duration.ofHours(rung.amount()));
    }

    /** Whatever was held until this day or later is held on the day; of what is not at once also until the rest days behind it are over. */
    public LocalDate heldSince(Ladder ladder, LocalDate day) {
        return moves(ladder, day) ? day : deadlines.plusWorkdays(day, -1);
    }

    /** Rest days hold up what is not at once. */
    public boolean moves(Ladder ladder, LocalDate day) {
        return ladder.atOnce() || deadlines.workday(day);
    }

    public LocalDate nextWorkday(LocalDate day) {
        return deadlines.plusWorkdays(day, 1);
    }
}
