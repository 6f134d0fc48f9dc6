package cn.zhenggai.notification.news;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.handover.SightChanged;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
        settle(
                jdbc.sql("""
                        select distinct case_number from message
                        where recipient_id = :person and settled_at is null and kind <> 'MOVED'""")
                        .param("person", event.personId())
                        .query(String.class)
                        .list(),
                event.personId());
    }

    @EventListener
    @Order(0)
    void happened(CaseEvent.Moved event) {
        if (event.formerId() != null) {
            settle(List.of(event.about().number().value()), event.formerId());
        }
    }

    /** What is about no case stays. */
    private void settle(List<String> about, long personId) {
        List<String> cases = about.stream()
                .filter(number -> CaseNumber.parse(number).isPresent())
                .toList();
        Set<String> seen = directory
                .actor(personId)
                .map(reader -> reading.seen(cases, reader))
                .orElse(Set.of());
        List<String> gone =
                cases.stream().filter(number -> !seen.contains(number)).toList();
        if (!gone.isEmpty()) {
            jdbc.sql("""
                            update message set settled_at = :now, read_at = coalesce(read_at, :now)
                            where recipient_id = :person and case_number in (:gone) and settled_at is null
                              and kind <> 'MOVED'""")
                    .param("now", BureauTime.column(BureauTime.now(clock)))
                    .param("person", personId)
                    .param("gone", gone)
                    .update();
        }
    }
}
