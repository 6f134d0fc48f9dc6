package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.anchor.ClosingDays;
import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.log.LogEntry;
import cn.zhenggai.rectification.log.LogKeys;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.proof.LogFault;
import cn.zhenggai.rectification.proof.LogFault.Kind;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever can write all of the database, and nothing else, cannot write the log anew without being found out. */
@TimeAtHand
abstract class LogAnchorTests {

    private static final LogEntry.Hashing NO_KEY = (generation, text) -> Optional.empty();
    private static final String END_OF_CASE = "update rectification_case set log_head = :hash where number = :number";
    private static final String ENTRY = """
            update case_log set hash_form = :form, hash_key = :key, note = :note, actor_name = :actor,
                                previous_hash = :previous, hash = :hash
            where case_number = :number and entry_no = :entry""";

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    ClosingDays closing;

    @Autowired
    LogKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${zhenggai.files}")
    Path files;

    private LocalDate today;
    private CaseWalk walk;

    @BeforeEach
    void aDayOnWhichACaseWentToItsEnd() {
        closeUpTo(lastDay().plusDays(3));
        today = clock.today();
        office.county.settle();
        walk = paperwork().to(CaseState.CLOSED);
        closeUpTo(today.plusDays(1));
    }

    @AfterEach
    void nothingStayedChanged() {
        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void aDayThatIsOverHasItsHeadInTheDatabaseAndOutside() throws Exception {
        assertThat(lastDay()).isEqualTo(today);
        assertThat(heads())
                .last()
                .asString()
                .startsWith(today + " ")
                .contains("cases=1 ", "entries=" + entries().size() + " ");
        assertThat(Files.exists(files.resolveSibling(files.getFileName() + "-log.key")))
                .isTrue();
    }

    @Test
    void daysWithoutAnEntryAndWithoutAServerAreClosedToo() throws Exception {
        closeUpTo(today.plusDays(5));
        assertThat(heads().subList(heads().size() - 4, heads().size()))
                .extracting(line -> line.substring(0, 10))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 4)
                        .mapToObj(n -> today.plusDays(n).toString())
                        .toList());
        assertThat(heads()).last().asString().contains("cases=0 entries=0");
    }

    @Test
    void severalServersCloseADayOnce() throws Exception {
        clock.at(today.plusDays(3) + "T00:10:00");
        List<CompletableFuture<Void>> servers = Stream.of(1, 2, 3)
                .map(server -> CompletableFuture.runAsync(closing::close))
                .toList();
        servers.forEach(CompletableFuture::join);
        assertThat(lastDay()).isEqualTo(today.plusDays(2));
        assertThat(heads())
                .extracting(line -> line.substring(0, 10))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void anEntryThatComesInAfterItsDayWasClosedStandsInTheNext() {
        clock.at(today + "T23:59:59");
        CaseWalk late = paperwork();
        closeUpTo(today.plusDays(2));
        assertThat(jdbc.sql("select closed_day from log_day_case where case_number = :number")
                        .param("number", late.number().value())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today.plusDays(1));
    }

    @Test
    void everythingRewrittenInsideTheDatabaseIsFound() {
        List<LogFault> faults = faultsAfter(() -> {
            rewrite(2, NO_KEY);
            rewriteDays(NO_KEY);
        });
        assertThat(faults).contains(of(1, Kind.CHANGED), of(entries().size(), Kind.CHANGED), day(Kind.DAY_CHANGED));
    }

    @Test
    void aRewrittenLogThatSaysItIsFromBeforeThereWereKeysIsFound() {
        List<LogFault> faults = faultsAfter(() -> {
            rewrite(2, NO_KEY);
            jdbc.sql("update log_day set opening = true where closed_day = :day")
                    .param("day", today)
                    .update();
            rewriteDays(NO_KEY);
        });
        assertThat(faults).contains(day(Kind.DAY_CHANGED));
    }

    @Test
    void whoeverStoleTheKeyAsWellIsFoundByTheFileOutside() {
        List<LogFault> faults = faultsAfter(() -> {
            rewrite(3, keys);
            rewriteDays(keys);
        });
        assertThat(faults).containsExactly(day(Kind.DAY_CHANGED));
    }

    @Test
    void aCaseRemovedAltogetherIsNamedThoughItsNumberWasTakenBack() {
        String id = " where case_id = (select id from rectification_case where number = :number)";
        List<LogFault> faults = faultsAfter(() -> {
            Stream.of(
                            "delete from case_log" + id,
                            "delete from case_closure" + id,
                            "delete from case_round" + id,
                            "delete from case_span" + id,
                            "delete from case_verifier" + id,
                            "delete from rectification_case where number = :number")
                    .forEach(this::ofCase);
            jdbc.sql("update case_counter set last_number = last_number - 1 where counted_year = :year")
                    .param("year", today.getYear())
                    .update();
        });
        assertThat(faults).contains(new LogFault(walk.number().value(), 0, Kind.CASE_MISSING));
    }

    @Test
    void aLogCutOffTogetherWithWhatTheCaseRemembersIsFound() {
        int last = entries().size();
        LogEntry before = entries().get(last - 2);
        List<LogFault> faults = faultsAfter(() -> {
            ofCase("delete from case_log where case_number = :number and entry_no = " + last);
            ofCase("update rectification_case set log_count = log_count - 1, log_head = '" + before.hash()
                    + "' where number = :number");
        });
        assertThat(faults).contains(of(last, Kind.CHANGED));
    }

    @Test
    void aDayThatIsGoneIsNamed() {
        closeUpTo(today.plusDays(3));
        assertThat(faultsAfter(() -> remove(today))).contains(day(Kind.DAY_MISSING));
        assertThat(faultsAfter(() -> remove(today.plusDays(2))))
                .containsExactly(new LogFault(today.plusDays(2).toString(), 0, Kind.DAY_MISSING));
    }

    @Test
    void aFileOutsideThatIsGoneIsToldAndBegunAnewWhenTheNextDayCloses() throws Exception {
        Path outside = files.resolveSibling(files.getFileName() + "-log.heads");
        Files.delete(outside);
        assertThat(office.log.verify().faults()).contains(day(Kind.DAY_NOT_ANCHORED));
        closeUpTo(today.plusDays(2));
        assertThat(heads()).hasSizeGreaterThan(2);
    }

    @Test
    void aFileOutsideThatContradictsIsNeverWrittenOver() throws Exception {
        Path outside = files.resolveSibling(files.getFileName() + "-log.heads");
        List<String> right = heads();
        List<String> wrong = Stream.concat(
                        right.stream().limit(right.size() - 1), Stream.of(today + " " + "f".repeat(64)))
                .toList();
        Files.write(outside, wrong);
        closeUpTo(today.plusDays(3));
        assertThat(heads()).isEqualTo(wrong);
        assertThat(office.log.verify().faults()).contains(day(Kind.DAY_CHANGED));
        Files.write(outside, right);
        closing.close();
    }

    @Test
    void aLogFromBeforeThereWereKeysPassesOnceTheFirstDayVouchesForIt() {
        List<LogFault> faults = faultsAfter(() -> {
            rewrite(1, NO_KEY);
            jdbc.sql("delete from log_day_case").update();
            jdbc.sql("delete from log_day").update();
            clock.at(lastMoment());
            closing.afterSingletonsInstantiated();
        });
        assertThat(faults).extracting(LogFault::kind).containsOnly(Kind.DAY_MISSING, Kind.DAY_CHANGED);
    }

    @Test
    void aNewKeyHashesWhatComesAndTheOldOneProvesWhatWas() {
        int before = keys.newest();
        keys.rotate();
        CaseWalk next = paperwork().to(CaseState.CLOSED);
        assertThat(entries(next)).extracting(LogEntry::key).containsOnly(before + 1);
        assertThat(entries()).extracting(LogEntry::key).containsOnly(before);
        clock.at(clock.today().plusDays(3) + "T10:00:00");
        CaseWalk later = paperwork();
        List<LogFault> faults = faultsAfter(() -> rewrite(later, 3, before, keys));
        assertThat(faults).contains(new LogFault(later.number().value(), 1, Kind.CHANGED));
    }

    private CaseWalk paperwork() {
        return office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
    }

    private String lastMoment() {
        return clock.today() + "T12:00:00";
    }

    private void remove(LocalDate day) {
        jdbc.sql("delete from log_day_case where closed_day = :day")
                .param("day", day)
                .update();
        jdbc.sql("delete from log_day where closed_day = :day")
                .param("day", day)
                .update();
    }

    private void ofCase(String sql) {
        jdbc.sql(sql).param("number", walk.number().value()).update();
    }

    private void rewrite(int form, LogEntry.Hashing with) {
        rewrite(walk, form, form < 3 ? null : keys.newest(), with);
    }

    /** The whole story told otherwise, every hash made anew, the end that the case remembers included. */
    private void rewrite(CaseWalk subject, int form, Integer key, LogEntry.Hashing with) {
        String head = LogEnd.NO_HASH;
        for (LogEntry entry : entries(subject)) {
            LogEntry forged = new LogEntry(
                            entry.number(),
                            entry.entryNo(),
                            entry.at(),
                            entry.actorId(),
                            "他人",
                            entry.deed(),
                            entry.from(),
                            entry.to(),
                            entry.round(),
                            form > 1
                                    ? entry.told()
                                    : Told.note("旧记录").sealed(entry.told().evidenceHash()),
                            form,
                            key,
                            head,
                            null)
                    .hashed(with);
            head = forged.hash();
            write(forged);
        }
        jdbc.sql(END_OF_CASE)
                .param("hash", head)
                .param("number", subject.number().value())
                .update();
    }

    private void write(LogEntry forged) {
        jdbc.sql(ENTRY)
                .param("form", forged.form())
                .param("key", forged.key())
                .param("note", forged.told().note())
                .param("actor", forged.actorName())
                .param("previous", forged.previousHash())
                .param("hash", forged.hash())
                .param("number", forged.number().value())
                .param("entry", forged.entryNo())
                .update();
    }

    /** What the days stand for and their heads, as far as they can be made without the key. */
    private void rewriteDays(LogEntry.Hashing with) {
        LogEntry last = entries().get(entries().size() - 1);
        jdbc.sql("update log_day_case set hash = :hash where case_number = :number")
                .param("hash", last.hash())
                .param("number", walk.number().value())
                .update();
        String ends = jdbc
                .sql("select * from log_day_case where closed_day = :day order by case_number")
                .param("day", today)
                .query((row, n) -> row.getString("case_number") + " " + row.getInt("entry_no") + " "
                        + row.getString("hash") + "\n")
                .list()
                .stream()
                .collect(Collectors.joining());
        jdbc.sql("update log_day set ends_hash = :ends where closed_day = :day")
                .param("ends", Fingerprint.of(ends))
                .param("day", today)
                .update();
        jdbc.sql("update log_day set head = :head where closed_day = :day")
                .param("head", head(with))
                .param("day", today)
                .update();
    }

    private String head(LogEntry.Hashing with) {
        String text = jdbc.sql("select * from log_day where closed_day = :day")
                .param("day", today)
                .query((row, n) -> Stream.of(
                                today,
                                row.getBoolean("opening"),
                                row.getInt("cases"),
                                row.getInt("entries"),
                                row.getString("ends_hash"),
                                row.getString("previous_head"),
                                row.getInt("hash_key"))
                        .map(String::valueOf)
                        .collect(Collectors.joining("\u001f", "day\u001f", "")))
                .single();
        return with.hash(keys.newest(), text).orElse(Fingerprint.of(text));
    }

    private LogFault of(int entry, Kind kind) {
        return new LogFault(walk.number().value(), entry, kind);
    }

    private LogFault day(Kind kind) {
        return new LogFault(today.toString(), 0, kind);
    }

    private List<LogEntry> entries() {
        return entries(walk);
    }

    private List<LogEntry> entries(CaseWalk subject) {
        return jdbc.sql("select * from case_log where case_number = :number order by entry_no")
                .param("number", subject.number().value())
                .query(LogEntry::read)
                .list();
    }

    private LocalDate lastDay() {
        return jdbc.sql("select max(closed_day) from log_day")
                .query(LocalDate.class)
                .single();
    }

    private void closeUpTo(LocalDate day) {
        clock.at(day + "T10:00:00");
        closing.close();
    }

    private List<String> heads() throws Exception {
        return Files.readAllLines(files.resolveSibling(files.getFileName() + "-log.heads"));
    }

    private List<LogFault> faultsAfter(Runnable tampering) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            tampering.run();
            return office.log.verify().faults();
        });
    }
}

@ProcessTest
class H2LogAnchorTests extends LogAnchorTests {}

@OnMariaDb
class MariaDbLogAnchorTests extends LogAnchorTests {}

@OnMySql
class MySqlLogAnchorTests extends LogAnchorTests {}
