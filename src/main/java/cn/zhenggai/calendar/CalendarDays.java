package cn.zhenggai.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts every day alike: a working day is a day. Milestones get a month until their dates are kept. */
@Component
class CalendarDays implements Deadlines {

    private static final int MILESTONE_DAYS = 30;

    @Override
    public LocalDate after(LocalDate start, Limit limit) {
        return switch (limit.unit()) {
            case ON_THE_SPOT -> start;
            case HOURS -> start.plusDays((limit.amount() + 23) / 24);
            case WORKDAYS, DAYS -> start.plusDays(limit.amount());
            case MILESTONE -> start.plusDays(MILESTONE_DAYS);
        };
    }
}
