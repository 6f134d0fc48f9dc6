package cn.zhenggai.task;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down how waiting steps were until now, before they are changed: for whoever asks about a day that is over. */
@Component
class KeepingBefore {

    /** Only what {@link Due#SET} changes. */
    static final String MOVED = " and late_after <> :lateAfter";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeepingBefore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param which of the steps, a condition over {@code work_item} with its values */
    void keep(String which, Map<String, ?> values) {
        jdbc.sql("insert into work_item_before (item_id, until_at, late_after, still_since, still_minutes)"
                        + " select id, :at, late_after, still_since, still_minutes from work_item where opened_at < :at and "
                        + which)
                .params(values)
                .param("at", BureauTime.column(clock.instant()))
                .update();
    }
}
