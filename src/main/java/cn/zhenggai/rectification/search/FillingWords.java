package cn.zhenggai.rectification.search;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what cases are found by that were opened before that was kept, latest first. Whatever is later than the earliest
 * case that has its words has them too, so a restart goes on where the last run stopped.
 */
@Configuration(proxyBeanMethods = false)
public class FillingWords {

    private static final Logger LOG = LoggerFactory.getLogger(FillingWords.class);
    private static final int BATCH = 200;
    private static final int BATCHES_AT_ONCE = 20;

    private final KeepingWords words;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FillingWords(KeepingWords words, JdbcClient jdbc, TransactionTemplate transaction) {
        this.words = words;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Old(KeepingWords.Text text, String printed) {}

    /** When all have their words it costs one statement by primary key. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    public void fill() {
        int filled = 0;
        for (int i = 0; i < BATCHES_AT_ONCE; i++) {
            Integer some = transaction.execute(status -> fillSome());
            if (some == null || some == 0) {
                break;
            }
            filled += some;
        }
        if (filled > 0) {
            LOG.info("Wrote down the words of {} older cases", filled);
        }
    }

    int fillSome() {
        List<Old> old = jdbc.sql("""
                        select c.id, c.number, c.school_name, c.title, c.description,
                            coalesce(c.printed_number, c.old_number) printed_number
                        from rectification_case c
                        where c.id < (select coalesce(min(w.case_id), 9223372036854775807) from case_words w)
                        order by c.id desc limit\s""" + BATCH)
                .query((row, n) -> new Old(
                        new KeepingWords.Text(
                                row.getLong("id"),
                                row.getString("number"),
                                row.getString("school_name"),
                                row.getString("title"),
                                row.getString("description")),
                        row.getString("printed_number")))
                .list();
        old.forEach(one -> words.keep(one.text(), one.printed()));
        return old.size();
    }
}
