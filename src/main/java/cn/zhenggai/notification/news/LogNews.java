package cn.zhenggai.notification.news;

import cn.zhenggai.notification.News;
import cn.zhenggai.notification.Ways;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.rectification.anchor.LogAddress;
import cn.zhenggai.rectification.anchor.LogDayClosed;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends auditors the head of each day of the log, so that it lies in a mailbox that the database does not reach. */
@Component
class LogNews {

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    LogNews(JdbcClient jdbc, Ways ways, Outbox outbox, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void closed(LogDayClosed day) {
        Instant now = BureauTime.now(clock);
        String bundle = "L" + day.day();
        write(day, bundle, now);
        outbox.atOnce(bundle, now);
    }

    private void write(LogDayClosed day, String bundle, Instant now) {
        Object[] told = {day.day().toString(), day.cases(), day.entries(), day.head()};
        jdbc.sql("""
                        insert into message (recipient_id, kind, case_number, page, round_no, occasion, title, school_name,
                                             severity, confidential, created_at, bundle, way)
                        select p.id, n.kind, '%s', :page, 1, :occasion, :title, '', 'GENERAL', false, :now,
                               :bundle, %s
                        from (select '%s' kind, 'GENERAL' severity) n
                        join org_person p on p.active
                        left join mail_choice q on q.person_id = p.id
                        where exists (select 1 from org_role r where r.person_id = p.id and r.role = :role)""".formatted(LogAddress.NUMBER, Ways.SQL, News.LOG_CLOSED.name()))
                .param("page", LogAddress.PAGE)
                .param("occasion", day.day().toEpochDay())
                .param("title", messages.getMessage("inbox.logClosed", told, Locale.CHINESE))
                .param("now", BureauTime.column(now))
                .param("bundle", bundle)
                .param("role", Role.AUDITOR.name())
                .params(ways.values())
                .update();
    }
}
