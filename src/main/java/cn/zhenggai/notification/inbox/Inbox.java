package cn.zhenggai.notification.inbox;

import cn.zhenggai.notification.News;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Slice;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person was told, newest first; his own messages and no others. */
@Component
public class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Indexes {@code ix_message_recipient}, of the unread {@code ix_message_unread}, of a topic {@code ix_message_kind}.
     *
     * @param after where the page starts, as the one before it said; null, or nonsense, for the first
     */
    public Slice<MessageLine> page(Actor reader, InboxFilter filter, String after, int size) {
        boolean first = after == null || !after.matches("\\d{1,18}");
        List<MessageLine> rows = jdbc.sql("select * from message where recipient_id = :me and id < :before"
                        + (filter.unreadOnly() ? " and read_at is null" : "")
                        + (filter.topic() == null ? "" : " and kind in (:kinds)")
                        + " order by id desc limit :limit")
                .param("me", reader.personId())
                .param("before", first ? Long.MAX_VALUE : Long.parseLong(after))
                .param("kinds", filter.topic() == null ? List.of() : News.about(filter.topic()))
                .param("limit", size + 1)
                .query(MessageLine::read)
                .list();
        return Slice.of(rows, size, line -> String.valueOf(line.id()));
    }

    /** Index {@code ix_message_unread}. */
    public int unread(Actor reader) {
        return jdbc.sql("select count(*) from message where recipient_id = :me and read_at is null")
                .param("me", reader.personId())
                .query(Integer.class)
                .single();
    }

    Optional<MessageLine> message(Actor reader, long id) {
        return jdbc.sql("select * from message where id = :id and recipient_id = :me")
                .param("id", id)
                .param("me", reader.personId())
                .query(MessageLine::read)
                .optional();
    }
}
