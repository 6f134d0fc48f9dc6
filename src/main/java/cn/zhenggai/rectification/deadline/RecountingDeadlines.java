package cn.zhenggai.rectification.deadline;

import cn.zhenggai.calendar.CalendarChanged;
import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.desk.AskingAboutDates;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.Counting;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.task.WorkDays;
import cn.zhenggai.task.WorkItem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts anew when the calendar has changed, in the transaction of the change. What was not served follows; what was
 * served keeps the date that is printed, and a leader is asked whether it is to move.
 */
@Component
class RecountingDeadlines {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final WorkDays work;
    private final Deadlines deadlines;
    private final AskingAboutDates asking;

    RecountingDeadlines(JdbcClient jdbc, Cases cases, WorkDays work, Deadlines deadlines, AskingAboutDates asking) {
        this.asking = asking;
        this.jdbc = jdbc;
        this.cases = cases;
        this.work = work;
        this.deadlines = deadlines;
    }

    @EventListener
    void changed(CalendarChanged change) {
        touched(change).forEach(id -> recount(cases.lock(id).orElseThrow(), change));
        for (WorkItem item : work.counted(change.from(), change.to())) {
            Limit limit =
                    new Limit(item.due().amount(), Limit.Unit.valueOf(item.due().unit()));
            LocalDate last = deadlines.after(item.due().from(), limit);
            change.step(!last.equals(item.dueOn()));
            work.recount(item, last);
        }
    }

    private List<Long> touched(CalendarChanged change) {
        return jdbc.sql("""
                        select id from rectification_case
                        where state in ('DRAFT', 'ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW')
                          and limit_from is not null and limit_from <= :to and (deadline >= :from or provisional)
                        order by id""")
                .param("from", change.from())
                .param("to", change.to())
                .query(Long.class)
                .list();
    }

    private void recount(RectificationCase subject, CalendarChanged change) {
        Counting counting = subject.clock().counting();
        if (counting.limit() != null) {
            LocalDate before = subject.clock().deadline();
            subject.reckoned(deadlines.reckon(counting.limitFrom(), counting.limit()));
            asking.follow(subject, null, null);
            cases.save(subject);
            change.tell(consequence(subject, before));
        }
    }

    private static CalendarChanged.Consequence consequence(RectificationCase subject, LocalDate before) {
        LocalDate asked = subject.clock().counting().recounted();
        return new CalendarChanged.Consequence(
                subject.hazard().confidential() ? null : subject.jurisdiction().schoolName(),
                before,
                asked == null ? subject.clock().deadline() : asked,
                asked != null);
    }
}
