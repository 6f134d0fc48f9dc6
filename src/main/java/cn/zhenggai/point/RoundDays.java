package cn.zhenggai.point;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Schooling;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Days on which somebody goes the round: working days of a term. */
@Component
class RoundDays {

    private final Deadlines deadlines;
    private final Schooling schooling;

    RoundDays(Deadlines deadlines, Schooling schooling) {
        this.deadlines = deadlines;
        this.schooling = schooling;
    }

    boolean asked(LocalDate day) {
        return deadlines.workday(day) && schooling.termStartAfter(day).isEmpty();
    }
}
