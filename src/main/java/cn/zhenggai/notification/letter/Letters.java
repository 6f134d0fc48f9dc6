package cn.zhenggai.notification.letter;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a delivery has to say. However much it carries, the letter stays short: the soonest due of each kind. */
@Component
public class Letters {

    public static final int LINES = 10;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it carries nothing (any more). Indexes {@code ix_message_delivery}, {@code ix_post_line_delivery}. */
    public Optional<Letter> of(Delivery delivery) {
        String table = delivery.recipientId() == null ? "post_line" : "message";
        List<Letter.Line> lines = jdbc.sql("""
                        select * from (
                            select kind, case_number, %s page, title, school_name, severity, confidential, deadline, deadline_at,
                                   count(*) over (partition by kind) total,
                                   row_number() over (partition by kind order by
                                       case when deadline is null then 1 else 0 end, deadline, deadline_at, id) place
                            from %s where delivery_id = :delivery) l
                        where place <= :lines order by kind, place""".formatted(delivery.recipientId() == null ? "null" : "page", table))
                .param("delivery", delivery.id())
                .param("lines", LINES)
                .query(Letter.Line::read)
                .list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Letter(delivery, sections(lines)));
    }

    private static List<Letter.Section> sections(List<Letter.Line> lines) {
        Map<String, List<Letter.Line>> kinds = lines.stream()
                .collect(Collectors.groupingBy(Letter.Line::kind, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .map(kind -> new Letter.Section(kind.get(0).news(), kind.get(0).total(), kind))
                .sorted(Comparator.comparing(Letter.Section::news))
                .toList();
    }
}
