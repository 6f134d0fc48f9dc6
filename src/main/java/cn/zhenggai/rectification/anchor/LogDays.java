package cn.zhenggai.rectification.anchor;

import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.log.LogKeys;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closed days as the database has them. */
@Component
class LogDays {

    private static final int NO_ENTRY = 0;

    /** The last entry of each log that no closed day stands for yet. Index ix_log_day_case. */
    private static final String NEW_ENDS = """
            insert into log_day_case (closed_day, case_number, entry_no, hash)
            select :day, l.case_number, l.entry_no, l.hash
            from (select case_id, max(entry_no) entry_no from case_log
                  where id > :from and happened_at < :until group by case_id) e
            join case_log l on l.case_id = e.case_id and l.entry_no = e.entry_no
            where l.entry_no > coalesce((select max(d.entry_no) from log_day_case d
                                         where d.case_number = l.case_number), 0)""";

    private final JdbcClient jdbc;
    private final LogKeys keys;

    LogDays(JdbcClient jdbc, LogKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    List<LogDay> all() {
        return jdbc.sql("select * from log_day order by closed_day")
                .query(LogDay::read)
                .list();
    }

    /** The newest first. */
    List<LogDay> between(LocalDate first, LocalDate last) {
        return jdbc.sql("select * from log_day where closed_day between :first and :last order by closed_day desc")
                .param("first", first)
                .param("last", last)
                .query(LogDay::read)
                .list();
    }

    Optional<LogDay> last() {
        return jdbc.sql("select * from log_day order by closed_day desc limit 1")
                .query(LogDay::read)
                .optional();
    }

    /** Takes everything that there is, whenever it says that it was written: it is what was found. */
    LogDay open(LocalDate day, Instant now) {
        return close(day, true, LogEnd.NO_HASH, now, now.plusSeconds(1));
    }

    /** The row comes first, so that of several servers one goes on. */
    LogDay close(LocalDate day, LogDay before, Instant now) {
        return close(day, false, before.head(), now, BureauTime.endOf(day).plusMillis(1));
    }

    private LogDay close(LocalDate day, boolean opening, String previousHead, Instant now, Instant until) {
        long from = opening ? NO_ENTRY : scanFrom();
        insert(day, opening, nextScan(day, from), now);
        int cases = jdbc.sql(NEW_ENDS)
                .param("day", day)
                .param("from", from)
                .param("until", BureauTime.column(opening ? BureauTime.endOf(LocalDate.of(9999, 1, 1)) : until))
                .update();
        LogDay closed =
                LogDay.closed(keys, day, opening, new LogEnds(cases, entries(day), endsHash(day)), previousHead);
        fill(closed);
        return closed;
    }

    private long scanFrom() {
        return jdbc.sql("select max(scan_from) from log_day").query(Long.class).single();
    }

    /** A whole day is looked at twice, so that what is being written at midnight is not passed over. */
    private long nextScan(LocalDate day, long from) {
        Long first = jdbc.sql("select min(id) from case_log where id > :from and happened_at >= :begin")
                .param("from", from)
                .param("begin", BureauTime.column(BureauTime.endOf(day.minusDays(1))))
                .query(Long.class)
                .optional()
                .orElse(null);
        return first == null ? from : first - 1;
    }

    private void insert(LocalDate day, boolean opening, long scanFrom, Instant now) {
        jdbc.sql("""
                        insert into log_day (closed_day, opening, cases, entries, ends_hash, previous_head, hash_key, head,
                                             scan_from, closed_at)
                        values (:day, :opening, 0, 0, '', '', 0, '', :from, :now)""")
                .param("day", day)
                .param("opening", opening)
                .param("from", scanFrom)
                .param("now", BureauTime.column(now))
                .update();
    }

    private void fill(LogDay closed) {
        jdbc.sql("""
                        update log_day set cases = :cases, entries = :entries, ends_hash = :ends, previous_head = :previous,
                                           hash_key = :key, head = :head
                        where closed_day = :day""")
                .param("cases", closed.cases())
                .param("entries", closed.entries())
                .param("ends", closed.endsHash())
                .param("previous", closed.previousHead())
                .param("key", closed.key())
                .param("head", closed.head())
                .param("day", closed.day())
                .update();
    }

    private int entries(LocalDate day) {
        return jdbc.sql("""
                        select coalesce(sum(d.entry_no - coalesce((select max(e.entry_no) from log_day_case e
                            where e.case_number = d.case_number and e.entry_no < d.entry_no), 0)), 0)
                        from log_day_case d where d.closed_day = :day""").param("day", day).query(Integer.class).single();
    }

    String endsHash(LocalDate day) {
        MessageDigest digest = Fingerprint.digest();
        jdbc.sql("select case_number, entry_no, hash from log_day_case where closed_day = :day order by case_number")
                .param("day", day)
                .query(row -> {
                    String end = row.getString(1) + " " + row.getInt(2) + " " + row.getString(3) + "\n";
                    digest.update(end.getBytes(StandardCharsets.UTF_8));
                });
        return Fingerprint.of(digest);
    }

    int ends(LocalDate day) {
        return jdbc.sql("select count(*) from log_day_case where closed_day = :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
