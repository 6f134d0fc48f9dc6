package cn.zhenggai.notification.news;

import cn.zhenggai.notification.News;
import cn.zhenggai.notification.Ways;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.operation.Gauge;
import cn.zhenggai.operation.MuchRead;
import cn.zhenggai.operation.ServerAddress;
import cn.zhenggai.operation.VirusFound;
import cn.zhenggai.operation.WorkInTrouble;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells administrators, and the groups that want to hear it, that something about the server is not well any more. */
@Component
class ServerNews {

    private static final String KIND = News.SERVER.name();
    private static final int WORKS = 1_000_000;
    private static final int LONGEST_BUNDLE = 64;
    private static final int LONGEST_TITLE = 200;

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Outbox outbox;
    private final GroupNews groups;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ServerNews(
            JdbcClient jdbc,
            Ways ways,
            Outbox outbox,
            GroupNews groups,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.outbox = outbox;
        this.groups = groups;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void heard(WorkInTrouble trouble) {
        Instant now = BureauTime.now(clock);
        String whole = "W" + trouble.since().toEpochMilli() + "/" + trouble.work();
        String bundle = whole.substring(0, Math.min(whole.length(), LONGEST_BUNDLE));
        write(occasion(trouble), title(trouble), bundle, now);
        outbox.atOnce(bundle, now);
        groups.server(title(trouble), bundle, now);
    }

    /** To administrators alone: it is about a person. */
    @EventListener
    void heard(MuchRead reading) {
        Instant now = BureauTime.now(clock);
        String bundle = "R" + reading.at().toEpochMilli() + "/" + reading.personId();
        String title = messages.getMessage(
                "inbox.muchRead", new Object[] {reading.name(), reading.minutes(), reading.things()}, Locale.CHINESE);
        transaction.executeWithoutResult(status -> {
            write(reading.at().toEpochMilli() * WORKS + reading.personId() % WORKS, title, bundle, now);
            outbox.atOnce(bundle, now);
        });
    }

    /** One message for each, whatever else was found in the same moment. */
    @EventListener
    void heard(VirusFound found) {
        Instant now = BureauTime.now(clock);
        String what = found.who() + "/" + found.file() + "/" + found.virus();
        long occasion = found.at().toEpochMilli() * WORKS + Math.floorMod(what.hashCode(), WORKS);
        boolean later = found.who().isEmpty();
        String title = messages.getMessage(
                later ? "inbox.virusFoundLater" : "inbox.virusFound",
                later
                        ? new Object[] {found.file(), found.virus()}
                        : new Object[] {found.who(), found.file(), found.virus()},
                Locale.CHINESE);
        String bundle = "V" + occasion;
        transaction.executeWithoutResult(status -> {
            write(occasion, title.substring(0, Math.min(title.length(), LONGEST_TITLE)), bundle, now);
            outbox.atOnce(bundle, now);
        });
    }

    private void write(long occasion, String title, String bundle, Instant now) {
        jdbc.sql("""
                        insert into message (recipient_id, kind, case_number, page, round_no, occasion, title, school_name,
                                             severity, confidential, created_at, bundle, way)
                        select p.id, n.kind, '%s', :page, 1, :occasion, :title, '', 'GENERAL', false, :now,
                               :bundle, %s
                        from (select '%s' kind, 'GENERAL' severity) n
                        join org_person p on p.active
                        left join mail_choice q on q.person_id = p.id
                        where exists (select 1 from org_role r where r.person_id = p.id and r.role = :role)
                          and not exists (select 1 from message t where t.bundle = :bundle and t.recipient_id = p.id)""".formatted(ServerAddress.NUMBER, Ways.SQL, KIND))
                .param("occasion", occasion)
                .param("title", title)
                .param("now", BureauTime.column(now))
                .param("page", ServerAddress.PAGE)
                .param("bundle", bundle)
                .param("role", Role.ADMIN.name())
                .params(ways.values())
                .update();
    }

    /** Several works may fall silent in the same millisecond, and each is told. */
    private static long occasion(WorkInTrouble trouble) {
        return trouble.since().toEpochMilli() * WORKS
                + Math.floorMod(trouble.work().hashCode(), WORKS);
    }

    private String title(WorkInTrouble trouble) {
        String since = DateTimeFormatter.ofPattern("MM-dd HH:mm")
                .format(LocalDateTime.ofInstant(trouble.since(), BureauTime.ZONE));
        boolean looked = trouble.work().startsWith(Gauge.PREFIX);
        String key = looked ? "server." + trouble.work() : "server.work." + trouble.work();
        String what = messages.getMessage(key, null, trouble.work(), Locale.CHINESE);
        String title = messages.getMessage(
                looked ? "inbox.serverBad" : "inbox.serverTrouble", new Object[] {what, since}, Locale.CHINESE);
        return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }
}
