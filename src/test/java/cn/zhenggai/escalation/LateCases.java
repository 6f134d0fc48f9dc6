package cn.zhenggai.escalation;

import cn.zhenggai.escalation.decision.DecidingEscalation;
import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.decision.Urging;
import cn.zhenggai.escalation.watch.EscalatingOverdue;
import cn.zhenggai.escalation.watch.OpeningDecisions;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.MovedDeadline;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases whose deadlines lie in the past, and the watch to look at them. */
@Component
public record LateCases(
        Office office,
        EscalatingOverdue escalating,
        OpeningDecisions opening,
        DecidingEscalation deciding,
        HoldingEscalation holding,
        Urging urging,
        JdbcClient jdbc,
        Clock clock) {

    /** With the school, and so many days late. */
    public CaseWalk late(CaseWalk walk, int days) {
        walk.to(CaseState.RECTIFYING);
        LocalDate day = BureauTime.today(clock).minusDays(days);
        MovedDeadline.to(jdbc, walk.number(), day);
        jdbc.sql("update rectification_case set original_deadline = :day where number = :number")
                .param("day", day)
                .param("number", walk.number().value())
                .update();
        return walk;
    }

    public void watch() {
        escalating.escalate();
        opening.open();
    }

    /** The order is given, and the talk proposed to the deputy. */
    public void ordered(CaseWalk walk) {
        watch();
        deciding.decide(draftOf(walk), office.actor("sectionhead"), true, "请于本周内整改到位")
                .orThrow();
        watch();
    }

    public void urged(CaseWalk walk, String login) {
        urging.urge(walk.number(), office.actor(login), "请于本周内整改到位").orThrow();
    }

    /** For a week. */
    public void held(CaseWalk walk, String login) {
        LocalDate until = BureauTime.today(clock).plusWeeks(1);
        holding.hold(walk.number(), office.actor(login), until, "经费已落实").orThrow();
    }

    /** The decision that waits. */
    public long draftOf(CaseWalk walk) {
        return jdbc.sql("select id from escalation where case_number = :number and state = 'DRAFTED'")
                .param("number", walk.number().value())
                .query(Long.class)
                .single();
    }
}
