package cn.zhenggai.notification;

import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties what the tests before left behind. */
final class Outboxes {

    private static final AtomicInteger RUNNING = new AtomicInteger();

    private Outboxes() {}

    /** One message for a person, and its mail when it is to leave at once. */
    static void tell(JdbcClient jdbc, Outbox outbox, long person, String kind, Instant now) {
        int running = RUNNING.incrementAndGet();
        boolean atOnce = News.atOnce().contains(kind);
        jdbc.sql("""
                        insert into message (recipient_id, kind, case_number, round_no, occasion, title, school_name,
                                             severity, confidential, created_at, bundle, way)
                        values (:person, :kind, :number, 1, :running, '教学楼 疏散通道堵塞', '柳河镇中心小学', 'GENERAL', false,
                                :now, :bundle, :way)""")
                .param("person", person)
                .param("kind", kind)
                .param("number", CaseNumber.of(1998, running).value())
                .param("running", running)
                .param("now", BureauTime.column(now))
                .param("bundle", "T" + running)
                .param("way", atOnce ? "AT_ONCE" : "DIGEST")
                .update();
        outbox.atOnce("T" + running, now);
    }

    static void empty(JdbcClient jdbc) {
        for (String table : List.of("message", "post_line", "delivery", "mail_choice", "bad_address", "digest_day")) {
            jdbc.sql("delete from " + table).update();
        }
    }
}
