package cn.zhenggai.notification.news;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.handover.SightChanged;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages about work that has gone on to others are settled: read, and no longer a way to a page that their reader would
 * not find. What he still sees stays as it is.
 */
@Component
class SettlingMessages {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final ReadingCase reading;
    private final Clock clock;

    SettlingMessages(JdbcClient jdbc, Directory directory, ReadingCase reading, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.reading = reading;
        this.clock = clock;
    }

    /** Of a case and of the notices that begin with one. */
    @EventListener
    @Order(0)
    void happened(SightChanged event) {
        Actor reader = directory.actor(event.personId()).orElse(null);
        jdbc.sql("""
                        select distinct case_number from message
                        where recipient_id = :person and settled_at is null and kind <> 'MOVED'""")
                .param("person", event.personId())
                .query(String.class)
                .list()
                .forEach(number -> settle(number, event.personId(), reader));
    }

    @EventListener
    @Order(0)
    void happened(CaseEvent.Moved event) {
        if (event.formerId() != null) {
            Actor reader = directory.actor(event.formerId()).orElse(null);
            settle(event.about().number().value(), event.formerId(), reader);
        }
    }

    private void settle(String number, long personId, Actor reader) {
        Optional<CaseNumber> known = CaseNumber.parse(number);
        if (known.isPresent() && (reader == null || !reading.sees(known.get(), reader))) {
            jdbc.sql("""
                            update message set settled_at = :now, read_at = coalesce(read_at, :now)
                            where recipient_id = :person and case_number = :number and settled_at is null
                              and kind <> 'MOVED'""")
                    .param("now", BureauTime.column(BureauTime.now(clock)))
                    .param("person", personId)
                    .param("number", number)
                    .update();
        }
    }
}
