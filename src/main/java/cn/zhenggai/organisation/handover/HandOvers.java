package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What was handed over, kept for good. */
@Component
public class HandOvers {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param successor null for what was left with nobody or found somebody by its own rule */
    public record Line(Instant at, String byName, String pile, int pieces, String successor, String note) {

        /** By the bureau's clock. */
        public LocalDateTime on() {
            return LocalDateTime.ofInstant(at, BureauTime.ZONE);
        }
    }

    /** The latest first. Index {@code ix_hand_over_person}. */
    public List<Line> of(long personId) {
        return jdbc.sql("""
                        select h.done_at, h.done_by_name, h.note, t.pile, t.pieces, t.successor_name
                        from hand_over h join hand_over_part t on t.hand_over_id = h.id
                        where h.person_id = :person order by h.id desc, t.pile""")
                .param("person", personId)
                .query((row, n) -> new Line(
                        BureauTime.givenMoment(row, "done_at"),
                        row.getString("done_by_name"),
                        row.getString("pile"),
                        row.getInt("pieces"),
                        row.getString("successor_name"),
                        row.getString("note")))
                .list();
    }

    long write(PersonCard from, String note, Actor by, List<HandedOver.Part> parts) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into hand_over (person_id, person_name, done_by, done_by_name, done_at, note)
                        values (:person, :name, :by, :byName, :at, :note)""")
                .param("person", from.id())
                .param("name", from.name())
                .param("by", by.personId())
                .param("byName", by.name())
                .param("at", BureauTime.column(BureauTime.now(clock)))
                .param("note", note)
                .update(key, "id");
        long id = key.getKey().longValue();
        for (HandedOver.Part part : parts) {
            jdbc.sql("""
                            insert into hand_over_part (hand_over_id, pile, pieces, successor_id, successor_name)
                            values (:id, :pile, :pieces, :to, :toName)""")
                    .param("id", id)
                    .param("pile", part.kind())
                    .param("pieces", part.pieces())
                    .param("to", part.to() == null ? null : part.to().id())
                    .param("toName", part.to() == null ? null : part.to().name())
                    .update();
        }
        return id;
    }
}
