package cn.zhenggai.rectification.reopening;

import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each closure as it was, whatever becomes of the case: written with it, ended when it begins again. */
@Component
public class Closures {

    private final JdbcClient jdbc;

    Closures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The time of a case that was reopened begins with that. */
    @EventListener
    void logged(CaseLogged entry) {
        if (entry.from() == entry.to() || !entry.to().rectified()) {
            return;
        }
        jdbc.sql("""
                        insert into case_closure (case_id, place, round_no, state, ordered_on, submitted_at, closed_at,
                            original_deadline, deadline, on_time_original, on_time_approved)
                        select c.id, 1 + (select count(*) from case_closure x where x.case_id = c.id), c.round_no, c.state,
                               coalesce((select cast(timestampadd(hour, 8, max(x.reopened_at)) as date) from case_closure x
                                         where x.case_id = c.id),
                                        cast(timestampadd(hour, 8, c.issued_at) as date), c.found_on),
                               c.submitted_at, c.ended_at, c.original_deadline, c.deadline, c.on_time_original,
                               c.on_time_approved
                        from rectification_case c where c.number = :number""").param("number", entry.number().value()).update();
    }

    /** In order. Index uk_case_closure. */
    public List<Closure> of(long caseId) {
        return jdbc.sql("select * from case_closure where case_id = :id order by place")
                .param("id", caseId)
                .query(Closure::read)
                .list();
    }

    public List<Closure> of(CaseNumber number) {
        return jdbc.sql("""
                        select x.* from case_closure x join rectification_case c on c.id = x.case_id
                        where c.number = :number order by x.place""")
                .param("number", number.value())
                .query(Closure::read)
                .list();
    }

    /** The last one holds no more. @param falsified it never should have been */
    void ended(RectificationCase subject, Closure last, Instant now, boolean falsified) {
        jdbc.sql("""
                        update case_closure set reopened_at = :now, falsified = :falsified
                        where case_id = :id and place = :place""")
                .param("now", BureauTime.column(now))
                .param("falsified", falsified)
                .param("id", subject.id())
                .param("place", last.place())
                .update();
    }
}
