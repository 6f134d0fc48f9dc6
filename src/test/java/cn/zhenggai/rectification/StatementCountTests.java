package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each use case and each screen costs in SQL statements, for a hazard with one photo, the engine's own included (8
 * of those that open a case, 20 and more of those that take a step). A number that changes is a decision, not an
 * accident; two keep what figures count of the case from that moment on. A PDF that is pressed at once is one statement more for each paper.
 * Four of those that open a case tell whoever signs that it waits for him.
 */
@ProcessTest
class StatementCountTests {

    private static final Map<String, Integer> TABLE = table("""
            open a case           28
            sign the notice       60
            receive the notice    49
            assign the work       34
            case page             10
            report the work       40
            sign the report       52
            verify, first         30
            verify, last          78
            task list              1
            task counts            1
            case list              1
            case counts            1
            """);

    @Autowired
    Office office;

    @Autowired
    TaskLists tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseLists cases;

    @Test
    void everyUseCaseCostsWhatTheTableSays() {
        office.general().to(CaseState.CLOSED);
        // A picture of noise that another test left may be a candidate for likeness, which is a statement more.
        jdbc.sql("delete from photo_print").update();
        Map<String, StatementCount> counted = new LinkedHashMap<>();
        Actor finder = office.actor("inspector1");
        Finding finding = office.finding().photos(1).filled();
        counted.put(
                "open a case",
                StatementCount.of(() -> office.opening.open(finder, finding).orThrow()));
        CaseWalk one = office.general();
        Actor head = office.actor("sectionhead");
        Actor officer = office.actor(CaseWalk.OFFICER);
        Actor worker = office.actor(CaseWalk.WORKER);
        Actor principal = office.actor(CaseWalk.PRINCIPAL);
        counted.put("sign the notice", StatementCount.of(() -> office.signing
                .sign(one.number(), head, null, "更换")
                .orThrow()));
        counted.put("receive the notice", StatementCount.of(() -> office.receiving
                .receive(one.number(), officer)
                .orThrow()));
        counted.put("assign the work", StatementCount.of(() -> office.assigning
                .assign(one.number(), officer, worker.personId(), null)
                .orThrow()));
        counted.put("case page", StatementCount.of(() -> office.reading.story(one.number(), head)));
        WorkDone done = one.workDone();
        counted.put("report the work", StatementCount.of(() -> office.reporting
                .report(one.number(), worker, done)
                .orThrow()));
        counted.put("sign the report", StatementCount.of(() -> office.reports
                .review(one.number(), principal, true, null)
                .orThrow()));
        List<Actor> verifiers = one.verifiers();
        for (int place = 0; place < 2; place++) {
            Actor verifier = verifiers.get(place);
            counted.put(place == 0 ? "verify, first" : "verify, last", StatementCount.of(() -> office.verifying
                    .verify(one.number(), verifier, new Opinion(true, "合格", null, null))
                    .orThrow()));
        }
        counted.put(
                "task list", StatementCount.of(() -> tasks.page(officer, TaskList.TODO, TaskFilter.NONE, null, 20)));
        counted.put("task counts", StatementCount.of(() -> tasks.counts(officer)));
        counted.put(
                "case list", StatementCount.of(() -> cases.page(head, CaseFilter.of(CaseFilter.View.ALL), null, 20)));
        counted.put("case counts", StatementCount.of(() -> cases.counts(head)));

        assertThat(counts(counted)).as(() -> print(counted)).isEqualTo(TABLE);
    }

    private static Map<String, Integer> counts(Map<String, StatementCount> counted) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counted.forEach((what, count) -> counts.put(what, count.count()));
        return counts;
    }

    private static String print(Map<String, StatementCount> counted) {
        return counted.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().count() + "\n    "
                        + entry.getValue().statements().stream()
                                .map(sql -> sql.replaceAll("\\s+", " "))
                                .collect(Collectors.joining("\n    ")))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static Map<String, Integer> table(String text) {
        return text.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, 22).strip(),
                        line -> Integer.parseInt(line.substring(22).strip()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
