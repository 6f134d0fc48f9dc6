package cn.zhenggai.ranking;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingForm;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of the first school in a spring of their own; what others left behind is out of sight meanwhile. */
@Lazy
@Component
class RankedCounty {

    private static final long AWAY = 1_000_000_000L;

    private final Office office;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    RankedCounty(Office office, MovableClock clock, JdbcClient jdbc) {
        this.office = office;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void alone() {
        jdbc.sql("update case_span set bureau_id = bureau_id + :away where bureau_id < :away")
                .param("away", AWAY)
                .update();
    }

    void together() {
        jdbc.sql("update case_span set bureau_id = bureau_id - :away where bureau_id >= :away")
                .param("away", AWAY)
                .update();
    }

    FindingForm finding() {
        return office.finding().item(Office.PAPERWORK).foundOn(clock.today());
    }

    CaseWalk general() {
        return office.open(finding());
    }

    CaseWalk major() {
        return office.open(finding().severity(Severity.MAJOR));
    }

    CaseWalk majorSelfFound() {
        return office.open(
                finding().by(CaseWalk.OFFICER).severity(Severity.MAJOR).source(Source.SELF_CHECK));
    }

    CaseWalk ethics() {
        return office.open(office.finding().item(Office.ETHICS).foundOn(clock.today()));
    }

    /** One that will be overdue in a month, received late by then. */
    CaseWalk forgotten() {
        return general().signed();
    }

    CaseWalk working() {
        return general().to(CaseState.RECTIFYING);
    }
}
