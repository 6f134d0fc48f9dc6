package cn.zhenggai.notice;

import cn.zhenggai.escalation.watch.EscalatingOverdue;
import cn.zhenggai.escalation.watch.OpeningDecisions;
import cn.zhenggai.escalation.watch.RemindingResponsible;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.support.MovableClock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The watch, run by hand every morning; made where a clock is at hand. */
@Lazy
@Component
class LadderRuns {

    @Autowired
    MovableClock clock;

    @Autowired
    RemindingResponsible reminding;

    @Autowired
    EscalatingOverdue escalating;

    @Autowired
    OpeningDecisions opening;

    @Autowired
    JdbcClient jdbc;

    void daily(String from, String until) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(until).plusDays(1)).forEach(day -> {
            clock.at(day + "T09:00:00");
            reminding.remind();
            escalating.escalate();
            opening.open();
        });
    }

    /** Whether its deadline's clock has reached a rung above the reminder. */
    boolean climbed(CaseWalk walk) {
        return jdbc.sql(
                                "select count(*) from escalation where case_number = :number and clock = 'RECTIFY' and level > 0")
                        .param("number", walk.number().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
