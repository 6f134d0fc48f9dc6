package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.changes.ChangePlace;
import cn.zhenggai.rectification.changes.ReadingChanges;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever reads on from where he was misses nothing and reads nothing twice. */
abstract class ChangesTests {

    @Autowired
    Office office;

    @Autowired
    ReadingChanges changes;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatBeganFirstAndEndedLastIsReadLast() throws InterruptedException {
        CaseNumber slow = office.general().to(CaseState.ISSUED).number();
        CaseNumber quick = office.general().to(CaseState.ISSUED).number();
        ChangePlace place = changes.after(office.actor("director"), ChangePlace.of("end"), 100)
                .next();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    receive(slow);
                    written.countDown();
                    await(mayEnd);
                }));
        written.await();
        receive(quick);
        ReadingChanges.Page before = changes.after(office.actor("director"), place, 100);
        assertThat(numbers(before)).contains(quick).doesNotContain(slow);
        mayEnd.countDown();
        first.join();
        ReadingChanges.Page after = changes.after(office.actor("director"), before.next(), 100);
        assertThat(numbers(after)).contains(slow).doesNotContain(quick);
        assertThat(after.more()).isFalse();
        assertThat(changes.after(office.actor("director"), after.next(), 100).entries())
                .isEmpty();
    }

    @Test
    void whatIsTakenBackWasNeverTold() {
        CaseNumber number = office.general().to(CaseState.ISSUED).number();
        ChangePlace place = changes.after(office.actor("director"), ChangePlace.of("end"), 100)
                .next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            receive(number);
            status.setRollbackOnly();
        });
        assertThat(changes.after(office.actor("director"), place, 100).entries())
                .isEmpty();
    }

    @Test
    void severalWhoReadAtOnceGetTheSameOrderOnce() {
        ChangePlace place = changes.after(office.actor("director"), ChangePlace.of("end"), 100)
                .next();
        office.general().to(CaseState.CLOSED);
        List<CompletableFuture<List<String>>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(CompletableFuture.supplyAsync(
                    () -> changes.after(office.actor("director"), place, 100).entries().stream()
                            .map(entry -> entry.number() + "/" + entry.entryNo())
                            .toList()));
        }
        Set<List<String>> read = readers.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        assertThat(read).hasSize(1);
        assertThat(read.iterator().next()).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    private void receive(CaseNumber number) {
        office.receiving.receive(number, office.actor(CaseWalk.OFFICER)).orThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<CaseNumber> numbers(ReadingChanges.Page page) {
        return page.entries().stream().map(LogView::number).collect(Collectors.toSet());
    }
}

@ProcessTest
class H2ChangesTests extends ChangesTests {}

/** How much of a long feed a page costs, as the servers themselves count. */
abstract class CountedChangesTests extends ChangesTests {

    /** A window of two thousand places, and for each its case and its entry. */
    private static final long THREE_TABLES = 6_500;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageOfALongFeedReadsNoMoreThanItsWindowHoweverLittleOfItItsReaderSees() {
        office.general().to(CaseState.ISSUED);
        changes.after(office.actor("director"), ChangePlace.START, 1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            long end = prolonged(20_000);
            assertThat(read("director", new ChangePlace(end - 15_000), 50)).isLessThan(THREE_TABLES);
            assertThat(read("principal.QL0002", new ChangePlace(end - 15_000), 50))
                    .isLessThan(THREE_TABLES);
        });
    }

    private long prolonged(int entries) {
        jdbc.sql("""
                        insert into case_change (position, case_id, entry_no)
                        select e.position + row_number() over (order by l.position, x.column_name), l.case_id, l.entry_no
                        from case_change l cross join information_schema.columns x cross join case_change_end e
                        limit :entries""").param("entries", entries).update();
        jdbc.sql("update case_change_end set position = (select max(position) from case_change)")
                .update();
        return jdbc.sql("select position from case_change_end")
                .query(Long.class)
                .single();
    }

    private long read(String who, ChangePlace place, int size) {
        Actor reader = office.actor(who);
        long before = handled();
        changes.after(reader, place, size);
        return handled() - before;
    }

    private long handled() {
        return jdbc
                .sql("show session status where variable_name in"
                        + " ('Handler_read_key', 'Handler_read_next', 'Handler_read_rnd_next', 'Handler_read_prev')")
                .query((row, n) -> row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}

@OnMariaDb
class MariaDbChangesTests extends CountedChangesTests {}

@OnMySql
class MySqlChangesTests extends CountedChangesTests {}
