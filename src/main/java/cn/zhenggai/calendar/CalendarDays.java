package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts every day alike: a working day is a day. Milestones get a month until their dates are kept. */
@Component
class CalendarDays implements Deadlines {

    private static final int MILESTONE_DAYS = 30;

    @Override
    public Reckoning reckon(LocalDate start, Limit limit) {
        LocalDate end =
                switch (limit.unit()) {
                    case ON_THE_SPOT -> start;
                    case HOURS -> start.plusDays((limit.amount() + 23) / 24);
                    case WORKDAYS, DAYS -> start.plusDays(limit.amount());
                    case MILESTONE -> start.plusDays(MILESTONE_DAYS);
                };
        return new Reckoning(end, false, List.of());
    }

    @Override
    public LocalDate plusWorkdays(LocalDate day, int workdays) {
        return day.plusDays(workdays);
    }

    @Override
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    @Override
    public boolean workday(LocalDate day) {
        return true;
    }
}
