package cn.zhenggai.owed;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers for each person when he last looked at what waits for him, the same for every device. What he looks at within
 * half an hour is one look: what was new at its beginning stays new until its end.
 */
@Service
public class LookingAgain {

    private static final Duration ONE_LOOK = Duration.ofMinutes(30);
    /** A page that is looked at again and again is not written down each time. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LookingAgain(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Look(Instant at, @Nullable Instant before) {}

    /**
     * He looks now. Whoever stands in for him sees what is new to him, and does not look in his place. Two statements,
     * three at the first and one within a minute of the last.
     *
     * @return the end of his look before this one: whatever came later is new. Empty at the first
     */
    @Transactional
    public Optional<Instant> look(Actor reader) {
        Instant now = BureauTime.now(clock);
        Optional<Look> last = last(reader.personId());
        boolean again =
                last.filter(look -> now.isBefore(look.at().plus(ONE_LOOK))).isPresent();
        boolean justNow =
                last.filter(look -> now.isBefore(look.at().plus(SELDOM))).isPresent();
        if (!justNow && reader.standIn() == null) {
            write(reader.personId(), now);
        }
        return again ? last.map(Look::before) : last.map(Look::at);
    }

    private Optional<Look> last(long person) {
        return jdbc.sql("select looked_at, before_at from owed_look where person_id = :person")
                .param("person", person)
                .query((row, n) ->
                        new Look(BureauTime.givenMoment(row, "looked_at"), BureauTime.moment(row, "before_at")))
                .optional();
    }

    /** What was before is set first, for some databases assign one column after the other. */
    private void write(long person, Instant now) {
        int known = jdbc.sql("""
                        update owed_look set
                            before_at = case when looked_at <= :over then looked_at else before_at end,
                            looked_at = :now
                        where person_id = :person""")
                .param("over", BureauTime.column(now.minus(ONE_LOOK)))
                .param("now", BureauTime.column(now))
                .param("person", person)
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into owed_look (person_id, looked_at) values (:person, :now)
                            on duplicate key update looked_at = looked_at""")
                    .param("person", person)
                    .param("now", BureauTime.column(now))
                    .update();
        }
    }
}
