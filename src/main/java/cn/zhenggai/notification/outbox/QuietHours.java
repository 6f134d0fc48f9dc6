package cn.zhenggai.notification.outbox;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** When a mail of now may leave, by the choice {@code q} of its recipient, in a statement that groups by recipient. */
final class QuietHours {

    private static final String QUIET = """
            (max(q.quiet_from) < max(q.quiet_to) and :minute >= max(q.quiet_from) and :minute < max(q.quiet_to)
             or max(q.quiet_from) > max(q.quiet_to) and (:minute >= max(q.quiet_from) or :minute < max(q.quiet_to)))""";

    private QuietHours() {}

    /** @param heldIf a condition under which quiet hours hold it at all */
    static String leaves(String heldIf) {
        return """
                case when %s and %s
                     then timestampadd(minute, mod(max(q.quiet_to) - :minute + 1440, 1440), cast(:sharp as datetime(3)))
                     else cast(:now as datetime(3)) end""".formatted(heldIf, QUIET);
    }

    /** The moment, its minute and which one of the day that is, for the above. */
    static StatementSpec at(Instant now, StatementSpec statement) {
        return statement
                .param("now", BureauTime.column(now))
                .param("sharp", BureauTime.column(now.truncatedTo(ChronoUnit.MINUTES)))
                .param("minute", LocalTime.ofInstant(now, BureauTime.ZONE).toSecondOfDay() / 60);
    }
}
