package cn.zhenggai.campaign.plan;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Schooling;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Days on which schools are at work: working days in a term. */
@Component
class SchoolDays {

    private final Deadlines calendar;
    private final Schooling schooling;

    SchoolDays(Deadlines calendar, Schooling schooling) {
        this.calendar = calendar;
        this.schooling = schooling;
    }

    boolean any(Rhythm.Period period) {
        return !period.until().isBefore(period.from())
                && period.from().datesUntil(period.until().plusDays(1)).anyMatch(this::at);
    }

    boolean at(LocalDate day) {
        return calendar.workday(day) && schooling.termStartAfter(day).isEmpty();
    }
}
