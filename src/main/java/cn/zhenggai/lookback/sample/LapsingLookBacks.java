package cn.zhenggai.lookback.sample;

import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody looks back at what began again: the looks that were to come end with the closure. */
@Component
class LapsingLookBacks {

    private final JdbcClient jdbc;
    private final Clock clock;

    LapsingLookBacks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void happened(CaseEvent event) {
        if (event.kind() == CaseEvent.Kind.REOPENED) {
            jdbc.sql("""
                            update look_back set result = 'LAPSED', done_at = :now
                            where case_number = :number and result is null""")
                    .param("now", BureauTime.column(clock.instant()))
                    .param("number", event.number().value())
                    .update();
        }
    }
}
