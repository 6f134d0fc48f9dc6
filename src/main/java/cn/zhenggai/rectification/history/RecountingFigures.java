package cn.zhenggai.rectification.history;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night the cases themselves are counted again, and compared with the rows from which figures are counted. What differs is
 * told to the administrator and left as it is: a figure that mends itself hides why it was wrong.
 */
@Component
public class RecountingFigures {

    private static final Logger LOG = LoggerFactory.getLogger(RecountingFigures.class);

    private static final LocalTime FROM = LocalTime.of(2, 0);
    private static final Duration GIVEN_UP = Duration.ofHours(3);
    private static final int AT_ONCE = 5_000;
    private static final int NAMED = 20;

    private final JdbcClient jdbc;
    private final CaseSpans spans;
    private final Clock clock;

    RecountingFigures(JdbcClient jdbc, CaseSpans spans, Clock clock) {
        this.jdbc = jdbc;
        this.spans = spans;
        this.clock = clock;
    }

    public Optional<FiguresRecount> last() {
        return jdbc.sql("select * from figures_recount order by counted_on desc limit 1")
                .query(FiguresRecount::read)
                .optional();
    }

    /** Once a night; of several servers one does it, and another one again when that one was stopped over it. */
    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void recount() {
        ZonedDateTime now = clock.instant().atZone(BureauTime.ZONE);
        if (!now.toLocalTime().isBefore(FROM) && mine(now.toLocalDate(), clock.instant())) {
            recount(now.toLocalDate());
        }
    }

    private boolean mine(LocalDate day, Instant now) {
        int again = jdbc.sql(
                        "update figures_recount set begun_at = :now where counted_on = :day and finished_at is null"
                                + " and begun_at < :long")
                .param("now", BureauTime.column(now))
                .param("day", day)
                .param("long", BureauTime.column(now.minus(GIVEN_UP)))
                .update();
        return again == 1 || begun(day, now);
    }

    private boolean begun(LocalDate day, Instant now) {
        boolean known = !jdbc.sql("select 1 from figures_recount where counted_on = :day")
                .param("day", day)
                .query(Integer.class)
                .list()
                .isEmpty();
        if (known) {
            return false;
        }
        try {
            jdbc.sql("insert into figures_recount (counted_on, begun_at) values (:day, :now)")
                    .param("day", day)
                    .param("now", BureauTime.column(now))
                    .update();
            return true;
        } catch (DuplicateKeyException otherServer) {
            return false;
        }
    }

    /** In parts, so that no statement holds anything for long. */
    private void recount(LocalDate day) {
        long last = jdbc.sql("select coalesce(max(id), 0) from rectification_case")
                .query(Long.class)
                .single();
        List<String> astray = new ArrayList<>();
        for (long from = 1; from <= last; from += AT_ONCE) {
            astray.addAll(spans.astray(from, from + AT_ONCE - 1));
        }
        if (!astray.isEmpty()) {
            LOG.error("event=figures-astray cases={} first={}", astray.size(), named(astray));
        }
        jdbc.sql("update figures_recount set finished_at = :now, astray = :astray, numbers = :numbers,"
                        + " cases = (select count(*) from rectification_case) where counted_on = :day")
                .param("now", BureauTime.column(clock.instant()))
                .param("astray", astray.size())
                .param("numbers", astray.isEmpty() ? null : named(astray))
                .param("day", day)
                .update();
    }

    private static String named(List<String> astray) {
        return String.join(", ", astray.subList(0, Math.min(NAMED, astray.size())));
    }
}
