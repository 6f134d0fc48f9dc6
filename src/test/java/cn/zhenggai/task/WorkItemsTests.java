package cn.zhenggai.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import cn.zhenggai.support.TimeAtHand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies on the desks: who finds it, in which order, until when, and what becomes of it. */
@TimeAtHand
abstract class WorkItemsTests {

    private static final long SCHOOL = 17;
    private static final Desk OFFICE = Desk.of(Desk.Kind.SCHOOL, SCHOOL);
    private static final Desk WORKER = Desk.person(5);
    private static final LocalDate TODAY = LocalDate.parse("2026-09-16");
    private static final CaseNumber CASE = CaseNumber.of(2026, 1);

    @Autowired
    WorkItems work;

    @Autowired
    WorkDays days;

    @Autowired
    TaskLists lists;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private int opened;

    @BeforeEach
    void emptyDesks() {
        jdbc.sql("delete from work_item").update();
        clock.at("2026-09-16T09:00:00");
        opened = 0;
    }

    @Test
    void whoeverSitsAtTheDeskFindsTheStepAndNobodyElse() {
        open(CASE, Step.RECTIFY, WORKER, Due.on(TODAY));
        assertThat(found(at(5, WORKER), TaskList.TODO)).containsExactly(CASE);
        assertThat(found(at(6, Desk.person(6), OFFICE), TaskList.TODO)).isEmpty();
        work.move(CASE, Step.RECTIFY, 1, Desk.person(6));
        assertThat(found(at(5, WORKER), TaskList.TODO)).isEmpty();
        assertThat(found(at(6, Desk.person(6)), TaskList.TODO)).containsExactly(CASE);
    }

    @Test
    void whatIsToBeReceivedIsAListOfItsOwn() {
        open(CASE, Step.RECEIVE_NOTICE, OFFICE, Due.on(TODAY));
        open(CaseNumber.of(2026, 2), Step.ASSIGN_WORK, OFFICE, Due.on(TODAY.minusDays(1)));
        Actor officer = at(5, OFFICE);
        assertThat(found(officer, TaskList.RECEIVE)).containsExactly(CASE);
        assertThat(found(officer, TaskList.TODO)).containsExactly(CaseNumber.of(2026, 2));
        assertThat(lists.counts(officer)).isEqualTo(new TaskCounts(1, 1, 1));
        assertThat(lists.counts(officer).waiting()).isEqualTo(2);
    }

    @Test
    void aStepIsLateFromTheMillisecondAfterItsLastMoment() {
        clock.at("2026-09-16T15:20:00");
        Due hour = Due.by(DueBy.until(TODAY, clock.instant()));
        open(CASE, Step.RECTIFY, WORKER, hour);
        open(CaseNumber.of(2026, 2), Step.RECTIFY, WORKER, Due.on(TODAY));
        Actor worker = at(5, WORKER);
        assertThat(found(worker, TaskList.OVERDUE)).isEmpty();
        clock.forward(Duration.ofMillis(1));
        assertThat(found(worker, TaskList.OVERDUE)).containsExactly(CASE);
        clock.at("2026-09-16T23:59:59");
        clock.forward(Duration.ofMillis(999));
        assertThat(lists.counts(worker).overdue()).isOne();
        clock.forward(Duration.ofMillis(1));
        assertThat(found(worker, TaskList.OVERDUE)).containsExactlyInAnyOrder(CASE, CaseNumber.of(2026, 2));
    }

    @Test
    void theHourAndTheGraceOfAStepComeBackAsTheyWereGiven() {
        clock.at("2026-09-16T15:20:00");
        open(CASE, Step.RECTIFY, WORKER, Due.by(DueBy.until(TODAY, clock.instant())));
        assertThat(only().due().by()).isEqualTo(DueBy.until(TODAY, clock.instant()));
        days.reschedule(CASE, List.of(Step.RECTIFY), Due.by(new DueBy.Grace(TODAY.plusDays(2))));
        assertThat(only().due().by()).isEqualTo(new DueBy.Grace(TODAY.plusDays(2)));
        days.reschedule(CASE, List.of(Step.RECTIFY), Due.on(TODAY.plusDays(9)));
        assertThat(only().due().by()).isEqualTo(DueBy.on(TODAY.plusDays(9)));
    }

    @Test
    void aCaseThatStandsStillLiesOnNoDeskUntilItGoesOnWithItsNewDay() {
        open(CASE, Step.RECTIFY, WORKER, new Due(DueBy.on(TODAY), TODAY.minusDays(3), 3, "WORKDAYS"));
        days.pause(CASE);
        assertThat(found(at(5, WORKER), TaskList.TODO)).isEmpty();
        assertThat(work.waitingOf(CASE)).hasSize(1);
        assertThat(work.openOf(CASE)).isEmpty();
        days.resume(CASE, item -> Due.on(item.dueOn().plusDays(4)));
        assertThat(only().dueOn()).isEqualTo(TODAY.plusDays(4));
        assertThat(only().due().from())
                .as("a day that moved is counted no more")
                .isNull();
        assertThat(days.counted(TODAY.minusDays(9), TODAY.plusDays(9))).isEmpty();
    }

    @Test
    void openingAndClosingTwiceChangesNothingAndWhoWasFirstStays() {
        open(CASE, Step.RECTIFY, WORKER, Due.on(TODAY));
        work.done("ref1", 5L, "张明", "reported");
        work.done("ref1", 6L, "李红", "other");
        work.cancelled("ref1", 6L, "李红");
        WorkItem done = work.lastDone(CASE, Step.RECTIFY).orElseThrow();
        assertThat(done.closedByName()).isEqualTo("张明");
        assertThat(done.outcome()).isEqualTo("reported");
        assertThat(found(at(5, WORKER), TaskList.DONE)).containsExactly(CASE);
        assertThat(found(at(6, WORKER), TaskList.DONE)).isEmpty();
    }

    @Test
    void stepsOfABundleAreOneRowThatSaysHowMany() {
        for (int i = 1; i <= 4; i++) {
            open(CaseNumber.of(2026, i), Step.RECEIVE_NOTICE, OFFICE, Due.on(TODAY.plusDays(i)), "notice:9");
        }
        open(CaseNumber.of(2026, 5), Step.RECEIVE_NOTICE, OFFICE, Due.on(TODAY), null);
        Slice<WorkItem> page = lists.page(at(5, OFFICE), TaskList.RECEIVE, TaskFilter.NONE, null, 10);
        assertThat(page.rows()).extracting(WorkItem::together).containsExactly(1, 4);
        assertThat(lists.counts(at(5, OFFICE)).receive()).isEqualTo(2);
        work.cancelled("ref1", null, null);
        assertThat(lists.page(at(5, OFFICE), TaskList.RECEIVE, TaskFilter.NONE, null, 10)
                        .rows()
                        .get(1)
                        .together())
                .isEqualTo(3);
    }

    @Test
    void aFilterFindsBySeverityAndCategory() {
        open(CASE, Step.RECTIFY, WORKER, Due.on(TODAY));
        Actor worker = at(5, WORKER);
        TaskFilter hit = new TaskFilter(null, Severity.GENERAL, "A");
        assertThat(lists.page(worker, TaskList.TODO, hit, null, 10).rows()).hasSize(1);
        for (TaskFilter miss : List.of(new TaskFilter(null, Severity.MAJOR, null), new TaskFilter(null, null, "B"))) {
            assertThat(lists.page(worker, TaskList.TODO, miss, null, 10).rows())
                    .as(miss.toString())
                    .isEmpty();
        }
    }

    @Test
    void pagesOfAnySizeShowEveryStepOnceSoonestFirst() {
        Random random = new Random(11);
        for (int i = 1; i <= 60; i++) {
            open(CaseNumber.of(2026, i), Step.RECTIFY, WORKER, Due.on(TODAY.plusDays(random.nextInt(6))));
        }
        List<WorkItem> walked = new ArrayList<>();
        String after = null;
        do {
            Slice<WorkItem> page =
                    lists.page(at(5, WORKER), TaskList.TODO, TaskFilter.NONE, after, 1 + random.nextInt(9));
            walked.addAll(page.rows());
            after = page.next();
        } while (after != null);
        Set<CaseNumber> once = new HashSet<>();
        assertThat(walked).hasSize(60).allMatch(item -> once.add(item.caseNumber()));
        assertThat(walked).extracting(WorkItem::dueOn).isSorted();
    }

    @Test
    void aListAndItsBadgesCostOneStatementEach() {
        open(CASE, Step.RECTIFY, WORKER, Due.on(TODAY));
        Actor worker = at(5, WORKER);
        assertThat(StatementCount.of(() -> lists.page(worker, TaskList.TODO, TaskFilter.NONE, null, 10))
                        .count())
                .isOne();
        assertThat(StatementCount.of(() -> lists.counts(worker)).count()).isOne();
    }

    private WorkItem only() {
        List<WorkItem> waiting = work.waitingOf(CASE);
        assertThat(waiting).hasSize(1);
        return waiting.get(0);
    }

    private List<CaseNumber> found(Actor actor, TaskList list) {
        return lists.page(actor, list, TaskFilter.NONE, null, 100).rows().stream()
                .map(WorkItem::caseNumber)
                .toList();
    }

    private void open(CaseNumber number, Step step, Desk desk, Due due) {
        open(number, step, desk, due, null);
    }

    private void open(CaseNumber number, Step step, Desk desk, Due due, String bundle) {
        work.open(new NewWork(
                "ref" + ++opened,
                number,
                step,
                1,
                desk,
                "厨房 灭火器失效",
                SCHOOL,
                "柳河镇中心小学",
                "A",
                Severity.GENERAL,
                1,
                due,
                bundle));
    }

    private static Actor at(long person, Desk... desks) {
        return new Actor(
                person,
                "p" + person,
                "某人",
                SCHOOL,
                UnitKind.SCHOOL,
                "柳河镇中心小学",
                1,
                Set.of(Role.ASSIGNEE),
                List.of(desks));
    }
}

@ProcessTest
class H2WorkItemsTests extends WorkItemsTests {}

@OnMariaDb
class MariaDbWorkItemsTests extends WorkItemsTests {}

@OnMySql
class MySqlWorkItemsTests extends WorkItemsTests {}
