package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.log.LogEntry;
import cn.zhenggai.rectification.log.LogKeys;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.proof.LogFault;
import cn.zhenggai.rectification.proof.LogFault.Kind;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever lays hands on the log behind the server's back is found out, and where he did is named. */
@ProcessTest
class CaseLogTests {

    private static final String OF_CASE = " where case_number = :number";
    private static final String ENTRY = OF_CASE + " and entry_no = :entry";

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LogKeys keys;

    private CaseWalk walk;
    private int last;

    @BeforeEach
    void aCaseWithAStory() {
        office.paperwork().to(CaseState.CLOSED);
        walk = office.paperwork()
                .to(CaseState.SCHOOL_REVIEW)
                .reportReturned("写清楚")
                .to(CaseState.CLOSED);
        office.paperwork().signed();
        last = walk.story().log().size();
    }

    @AfterEach
    void nothingStayedChanged() {
        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void anUntouchedLogPassesAndIsCountedWhole() {
        VerifyingLog.Verdict verdict = office.log.verify();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.cases()).isEqualTo(count("rectification_case"));
        assertThat(verdict.entries()).isEqualTo(count("case_log"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened_at = timestampadd(second, 1, happened_at)",
                "actor_id = actor_id + 1",
                "actor_name = '他人'",
                "action = 'RECEIVE'",
                "from_state = 'CLOSED'",
                "to_state = 'CLOSED'",
                "round_no = 2",
                "note = '改过'",
                "note = null",
                "date_before = '2026-03-02'",
                "date_after = '2026-03-02'",
                "other_case = case_number",
                "hash_form = 1",
                "hash = previous_hash"
            })
    void aChangedEntryIsNamed(String change) {
        int returned = entryOf(CaseDeed.RETURN_REPORT);
        assertThat(faultsAfter("update case_log set " + change + ENTRY, returned))
                .contains(new LogFault(walk.number().value(), returned, Kind.CHANGED));
    }

    @Test
    void aChangedEntryWithAFreshHashBreaksTheChainAtTheNext() {
        LogEntry entry = entries().get(2);
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
                        entry.told(),
                        entry.form(),
                        entry.key(),
                        entry.previousHash(),
                        null)
                .hashed(keys);
        assertThat(faultsAfter("update case_log set actor_name = '他人', hash = '" + forged.hash() + "'" + ENTRY, 3))
                .containsExactly(new LogFault(walk.number().value(), 4, Kind.CHANGED));
    }

    @Test
    void aMissingEntryInTheMiddleIsNamed() {
        assertThat(faultsAfter("delete from case_log" + ENTRY, 4)).containsExactly(missing(4));
    }

    @Test
    void aMissingFirstEntryIsNamed() {
        assertThat(faultsAfter("delete from case_log" + ENTRY, 1)).containsExactly(missing(1));
    }

    @Test
    void aMissingLastEntryIsNamed() {
        assertThat(faultsAfter("delete from case_log" + ENTRY, last)).containsExactly(missing(last));
    }

    @Test
    void aLogThatIsGoneIsNamedEntryByEntry() {
        assertThat(faultsAfter("delete from case_log" + OF_CASE, 0))
                .hasSize(last)
                .startsWith(missing(1));
    }

    @Test
    void anEntryWrittenBehindTheLastIsNamed() {
        LogEntry end = entries().get(last - 1);
        LogEntry forged = new LogEntry(
                        end.number(),
                        last + 1,
                        end.at(),
                        end.actorId(),
                        end.actorName(),
                        end.deed(),
                        end.from(),
                        end.to(),
                        end.round(),
                        Told.note("补记"),
                        end.form(),
                        end.key(),
                        end.hash(),
                        null)
                .hashed(keys);
        assertThat(faultsAfter("""
                        insert into case_log (case_id, case_number, entry_no, happened_at, actor_id, actor_name, action,
                            from_state, to_state, round_no, note, hash_form, hash_key, previous_hash, hash)
                        select case_id, case_number, entry_no + 1, happened_at, actor_id, actor_name, action,
                            from_state, to_state, round_no, '补记', hash_form, hash_key, hash, '%s' from case_log""".formatted(forged.hash()) + ENTRY, last))
                .containsExactly(new LogFault(walk.number().value(), last + 1, Kind.ADDED));
    }

    @Test
    void anEndThatTheCaseRemembersOtherwiseIsNamed() {
        assertThat(faultsAfter(
                        "update rectification_case set log_head = '" + LogEnd.NO_HASH + "' where number = :number", 0))
                .containsExactly(new LogFault(walk.number().value(), last, Kind.CHANGED));
    }

    @Test
    void aDeletedCaseIsNamed() {
        String id = " where case_id = (select id from rectification_case where number = :number)";
        assertThat(faultsAfter(
                        List.of(
                                "delete from case_log" + id,
                                "delete from case_closure" + id,
                                "delete from case_round" + id,
                                "delete from case_span" + id,
                                "delete from case_verifier" + id,
                                "delete from rectification_case where number = :number"),
                        0))
                .containsExactly(new LogFault(walk.number().value(), 0, Kind.CASE_MISSING));
    }

    private List<LogEntry> entries() {
        return jdbc.sql("select * from case_log" + OF_CASE + " order by entry_no")
                .param("number", walk.number().value())
                .query(LogEntry::read)
                .list();
    }

    private LogFault missing(int entry) {
        return new LogFault(walk.number().value(), entry, Kind.MISSING);
    }

    private int entryOf(CaseDeed deed) {
        return walk.story().log().stream()
                .filter(entry -> entry.action() == deed)
                .findFirst()
                .orElseThrow()
                .entryNo();
    }

    private List<LogFault> faultsAfter(String tampering, int entry) {
        return faultsAfter(List.of(tampering), entry);
    }

    /** What the proof says about the tampering, which is then undone. */
    private List<LogFault> faultsAfter(List<String> tampering, int entry) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            for (String sql : tampering) {
                assertThat(jdbc.sql(sql)
                                .param("number", walk.number().value())
                                .param("entry", entry)
                                .update())
                        .as(sql)
                        .isPositive();
            }
            return office.log.verify().faults();
        });
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
