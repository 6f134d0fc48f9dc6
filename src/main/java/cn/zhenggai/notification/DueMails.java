package cn.zhenggai.notification;

import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mails that wait, shared by all nodes. Each change is one statement in a transaction of its own, so that no row is
 * locked while a mail server thinks. A claim is a lease: should the node die, the mail is due again later.
 */
@Component
class DueMails {

    static final int MOST_ATTEMPTS = 8;

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final JdbcClient jdbc;

    DueMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Longest due first. Index {@code ix_message_mail}. */
    List<DueMail> at(Instant now, int limit) {
        return jdbc.sql("""
                        select * from message where mail_state = 'DUE' and next_attempt_at <= :now
                        order by next_attempt_at, id limit :limit""")
                .param("now", BureauTime.column(now))
                .param("limit", limit)
                .query(DueMail::read)
                .list();
    }

    /** Counts the attempt before it is made; false when another node was faster. */
    boolean claim(DueMail mail, Instant now) {
        Duration wait = WAITS.get(Math.min(mail.attempts(), WAITS.size() - 1));
        return jdbc.sql("""
                        update message set mail_attempts = mail_attempts + 1, next_attempt_at = :again
                        where id = :id and mail_state = 'DUE' and mail_attempts = :attempts
                          and next_attempt_at = :due""")
                        .param("again", BureauTime.column(now.plus(wait)))
                        .param("id", mail.id())
                        .param("attempts", mail.attempts())
                        .param("due", BureauTime.column(mail.dueAt()))
                        .update()
                == 1;
    }

    /** The attempt was none: nobody answered at the mail server, which is not the fault of this mail. */
    void giveBack(DueMail mail) {
        jdbc.sql("update message set mail_attempts = :attempts, next_attempt_at = :due where id = :id")
                .param("attempts", mail.attempts())
                .param("due", BureauTime.column(mail.dueAt()))
                .param("id", mail.id())
                .update();
    }

    void sent(DueMail mail) {
        end(mail, "SENT");
    }

    /** The recipient has no address any more, or has left. */
    void notWanted(DueMail mail) {
        end(mail, "NONE");
    }

    /** Gives up after the last attempt; before that the claim has already set the next one. */
    void failed(DueMail mail) {
        if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
            end(mail, "FAILED");
        }
    }

    private void end(DueMail mail, String state) {
        jdbc.sql("update message set mail_state = :state, next_attempt_at = null where id = :id")
                .param("state", state)
                .param("id", mail.id())
                .update();
    }
}
