package cn.zhenggai.inspection.handover;

import cn.zhenggai.inspection.Visits;
import cn.zhenggai.organisation.handover.UnitClosed;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody goes to a school that is closed. */
@Component
class ClosedSchoolVisits {

    private final JdbcClient jdbc;
    private final Visits visits;
    private final MessageSource messages;
    private final Clock clock;

    ClosedSchoolVisits(JdbcClient jdbc, Visits visits, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    @Order(0)
    void closed(UnitClosed event) {
        String reason = messages.getMessage("visit.schoolClosedMeanwhile", null, Locale.CHINESE);
        jdbc.sql("select id from visit where school_id = :school and state in ('PLANNED', 'STARTED') order by id")
                .param("school", event.unit().id())
                .query(Long.class)
                .list()
                .forEach(id -> visits.cancel(id, event.by(), reason, BureauTime.now(clock)));
    }
}
