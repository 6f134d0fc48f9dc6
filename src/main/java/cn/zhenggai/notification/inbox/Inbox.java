package cn.zhenggai.notification.inbox;

import cn.zhenggai.notification.News;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person was told, newest first; his own messages and no others. */
@Component
public class Inbox {

    private static final Keyset<MessageLine> NEWEST = Keyset.down("id", Kind.NUMBER, MessageLine::id);

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
        Keyset.Start start = NEWEST.from(after);
        List<MessageLine> rows = jdbc.sql("select * from message where recipient_id = :me"
                        + (filter.unreadOnly() ? " and read_at is null" : "")
                        + (filter.topic() == null ? "" : " and kind in (:kinds)")
                        + start.sql() + NEWEST.orderBy() + " limit :limit")
                .param("me", reader.personId())
                .params(start.values())
                .param("kinds", filter.topic() == null ? List.of() : News.about(filter.topic()))
                .param("limit", size + 1)
                .query(MessageLine::read)
                .list();
        return NEWEST.slice(rows, size);
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
