package cn.zhenggai.notification.inbox;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes when a message was first read. Reading it again changes nothing. */
@Service
public class MarkingRead {

    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    MarkingRead(Inbox inbox, JdbcClient jdbc, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws MessageNotFound also for a message of somebody else */
    @Transactional
    public MessageLine read(Actor reader, long id) {
        jdbc.sql("""
                        update message set read_at = :now
                        where id = :id and recipient_id = :me and read_at is null""")
                .param("now", now())
                .param("id", id)
                .param("me", reader.personId())
                .update();
        return inbox.message(reader, id).orElseThrow(() -> new MessageNotFound(id));
    }

    /** @param upTo the newest message that the reader has seen in the list; what came after it stays unread */
    @Transactional
    public int readAll(Actor reader, long upTo) {
        return jdbc.sql("""
                        update message set read_at = :now
                        where recipient_id = :me and read_at is null and id <= :upTo""")
                .param("now", now())
                .param("me", reader.personId())
                .param("upTo", upTo)
                .update();
    }

    private LocalDateTime now() {
        return BureauTime.column(BureauTime.now(clock));
    }
}
