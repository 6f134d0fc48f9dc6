package cn.zhenggai.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Old ledgers on their way in, as the registrar brings them. */
@Lazy
@Component
public class Ledgers {

    public static final String HEAD = "单位,检查日期,隐患描述,类别,等级,整改期限,整改情况,销号时间,事项编号,备注,责任人\n";

    @Autowired
    TestCounty county;

    @Autowired
    TakingIn taking;

    @Autowired
    CarryingOn carrying;

    @Autowired
    DecidingRun deciding;

    @Autowired
    ReadingImports imports;

    @Autowired
    JdbcClient jdbc;

    Actor registrar() {
        return county.actor("registrar");
    }

    long previewed(String rows) throws IOException {
        return previewed("旧台账.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    long previewed(String name, byte[] content) throws IOException {
        long run = taking.file(registrar(), "ledgers", name, new ByteArrayInputStream(content))
                .orThrow();
        carryOn(run, RunState.PREVIEW);
        return run;
    }

    void answered(long run, Map<String, String> said) {
        deciding.answer(registrar(), run, new Answers(said)).orThrow();
        carryOn(run, RunState.PREVIEW);
    }

    void confirmed(long run) {
        deciding.confirm(registrar(), run).orThrow();
        carryOn(run, RunState.DONE);
        assertThat(rows(run, RowState.FAILED)).isEmpty();
    }

    void takenBack(long run) {
        deciding.takeBack(registrar(), run).orThrow();
        carryOn(run, RunState.TAKEN_BACK);
    }

    private void carryOn(long run, RunState until) {
        for (int looks = 0; looks < 10 && run(run).state() != until; looks++) {
            carrying.look();
        }
        assertThat(run(run).state()).isEqualTo(until);
    }

    ImportRun run(long id) {
        return imports.require(registrar(), id);
    }

    int of(long run, Verdict verdict) {
        return imports.counts(run(run)).of(verdict);
    }

    List<StoredRow> rows(long run, Verdict verdict) {
        return all(page -> imports.rows(run(run), verdict, page));
    }

    List<StoredRow> rows(long run, RowState state) {
        return all(page -> imports.rows(run(run), state, page));
    }

    private static List<StoredRow> all(java.util.function.IntFunction<List<StoredRow>> pages) {
        List<StoredRow> all = new ArrayList<>();
        for (int page = 0; ; page++) {
            List<StoredRow> some = pages.apply(page);
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
        }
    }

    /** How many rows of a verdict have which first reason. */
    Map<String, Integer> reasons(long run, Verdict verdict) {
        Map<String, Integer> counts = new TreeMap<>();
        rows(run, verdict)
                .forEach(row -> counts.merge(row.judgement().reasons().get(0).code(), 1, Integer::sum));
        return counts;
    }

    /** How many rows become what, and how many do not for which first reason. */
    Map<String, Integer> explained(long run) {
        Map<String, Integer> counts = new TreeMap<>();
        rows(run, Verdict.NEW).forEach(row -> counts.merge(told(row, "stand"), 1, Integer::sum));
        for (Verdict verdict : List.of(Verdict.SAME, Verdict.ASKED, Verdict.REFUSED, Verdict.SKIPPED)) {
            reasons(run, verdict).forEach((reason, rows) -> counts.put(verdict + " " + reason, rows));
        }
        return counts;
    }

    /** Which rows, and their first reasons. */
    List<String> lines(long run, Verdict verdict) {
        return rows(run, verdict).stream()
                .map(row -> row.line() + " " + row.judgement().reasons().get(0).code())
                .toList();
    }

    static String told(StoredRow row, String field) {
        return row.judgement().differences().stream()
                .filter(difference -> difference.field().equals(field))
                .map(Difference::to)
                .findFirst()
                .orElse("");
    }

    /** The cases that came of a run, in the order of its rows. */
    List<CaseNumber> cases(long run) {
        return rows(run, RowState.DONE).stream()
                .map(StoredRow::became)
                .map(made -> number(Objects.requireNonNull(made)))
                .toList();
    }

    private CaseNumber number(Made made) {
        return CaseNumber.of(jdbc.sql("select number from rectification_case where id = :id")
                .param("id", made.id())
                .query(String.class)
                .single());
    }

    int allCases() {
        return jdbc.sql("select count(*) from rectification_case")
                .query(Integer.class)
                .single();
    }
}
