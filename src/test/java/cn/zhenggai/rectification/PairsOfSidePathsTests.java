package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.KeepingCountyDays;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.Watching;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every case that is in one side path is led into every other, as {@code sidepaths/pairs.csv} says: both hold
 * ({@code WORKS}), the second takes the first with it ({@code ENDS}), or it is refused in a sentence that says why
 * ({@code REFUSED:code}). A build walks the share of its day; {@link PairShare} says how all are walked. What can end is ended, in either order, and the deadline is what it has to be.
 */
@ProcessTest
@TimeAtHand
class PairsOfSidePathsTests {

    private static final String CONDUCT = "K09";
    private static final PairTable TABLE = PairTable.read();
    private static final PairShare SHARE = PairShare.today();

    @Autowired
    Office office;

    @Autowired
    BeginningAside beginning;

    @Autowired
    EndingAside ending;

    @Autowired
    Watching watching;

    @Autowired
    Stopping stopping;

    @Autowired
    Deadlines calendar;

    @Autowired
    KeepingCountyDays days;

    @Autowired
    RefusalTexts texts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private record Untouched(PairedCase of, Instant at) {}

    private final Map<Set<Aside>, Untouched> untouched = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void whatIsInOneSidePathGoesIntoTheOtherOrIsToldWhyNot(Aside first) {
        clock.at("2026-09-02T10:00:00");
        stopping.leader();
        untouched.clear();
        jdbc.sql("update rectification_case set state = 'WITHDRAWN' where state not in ('CLOSED', 'WITHDRAWN')")
                .update();
        Map<Aside, String> found = new EnumMap<>(Aside.class);
        for (Aside second : Aside.values()) {
            if (SHARE.holds(first, second)) {
                found.put(second, told(first, second));
            }
        }
        String differences = TABLE.differences(first, found);
        assertThat(differences).isEmpty();
        assertThat(office.comparing.differences()).isEmpty();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void theTableSaysWhatBecomesOfEveryTwo() {
        for (Aside first : Aside.values()) {
            for (Aside second : Aside.values()) {
                assertThat(TABLE.of(first, second)).as(first + "," + second).isNotNull();
            }
        }
    }

    /** In the second order only where both can be ended. */
    private String told(Aside first, Aside second) {
        try {
            String outcome = pair(first, second, true);
            if (outcome.equals("WORKS") && first.ends() && second.ends()) {
                assertThat(pair(first, second, false)).isEqualTo(outcome);
            }
            return outcome;
        } catch (RuntimeException | AssertionError wrong) {
            return "FAILED: " + wrong;
        }
    }

    private String pair(Aside first, Aside second, boolean firstEndsFirst) {
        try {
            PairedCase of = in(first, second);
            String pair = first + " and " + second;
            int entries = entries(of);
            Outcome<?> outcome = beginning.begin(of, second);
            healthy(of, pair);
            if (!outcome.accepted()) {
                if (entries(of) == entries) {
                    untouched.put(kind(first, second), new Untouched(of, clock.instant()));
                }
                return "REFUSED:" + sentence(outcome, pair);
            }
            assertThat(ending.holds(of, second)).as(pair).isTrue();
            clock.forward(Duration.ofDays(3));
            boolean both = ending.holds(of, first);
            if (!both) {
                over(of, first, pair);
                ended(of, second, firstEndsFirst, pair);
            } else if (firstEndsFirst) {
                bothEnded(of, first, second, true, pair);
            } else {
                bothEnded(of, second, first, false, pair);
            }
            healthy(of, pair);
            inTime(of, pair);
            return both ? "WORKS" : "ENDS";
        } finally {
            days.remove(office.actor("admin"), BeginningAside.REST);
        }
    }

    /** What a refusal left as it was is the first of another pair: most of the time goes into making cases. */
    private PairedCase in(Aside first, Aside second) {
        Untouched same = untouched.remove(kind(first, second));
        if (same == null) {
            return made(first, second);
        }
        clock.at(same.at().atZone(BureauTime.ZONE).toLocalDateTime().toString());
        return same.of();
    }

    /** Which cases are alike for these two: their item, severity and pictures. */
    private static Set<Aside> kind(Aside first, Aside second) {
        Set<Aside> special = EnumSet.of(first, second);
        special.retainAll(EnumSet.of(Aside.OBJECTION_STOPPED, Aside.FALSIFIED, Aside.CLOSE_REVIEW));
        return special;
    }

    private int entries(PairedCase of) {
        return office.cases
                .findByNumber(of.walk.number())
                .orElseThrow()
                .logEnd()
                .logCount();
    }

    /** A fresh case in the first of the two. */
    private PairedCase made(Aside first, Aside second) {
        clock.at("2026-09-02T10:00:00");
        Set<Aside> kind = kind(first, second);
        boolean major = kind.contains(Aside.CLOSE_REVIEW);
        int workdays = first == Aside.ESCALATED ? 1 : 20;
        CaseWalk walk = office.open(
                found(kind).severity(major ? Severity.MAJOR : Severity.GENERAL).foundOn(clock.today()));
        office.signing
                .signUntil(
                        walk.number(),
                        office.actor(major ? "deputy" : "sectionhead"),
                        new OrderTerm(null, Limit.workdays(workdays)),
                        "限期整改")
                .orThrow();
        PairedCase of = new PairedCase(walk.to(CaseState.RECTIFYING), calendar, clock.today(), workdays);
        of.steals = kind.contains(Aside.FALSIFIED);
        if (first == Aside.ESCALATED) {
            watching.watch("2026-09-04T09:00:00");
            watching.watch("2026-09-08T09:00:00");
        } else {
            beginning.begin(of, first).orThrow();
        }
        assertThat(ending.holds(of, first)).as(first + " by itself").isTrue();
        return of;
    }

    private FindingForm found(Set<Aside> kind) {
        FindingForm found = office.finding().by(Stopping.LEADER);
        if (kind.contains(Aside.FALSIFIED)) {
            found.photos(1);
        }
        return found.item(kind.contains(Aside.OBJECTION_STOPPED) ? CONDUCT : Office.PAPERWORK);
    }

    /** What the other took with it cannot be ended by itself, and says so. */
    private void over(PairedCase of, Aside gone, String pair) {
        Outcome<?> outcome = ending.end(of, gone, true);
        if (outcome != WalkingAside.NOTHING_TO_DO) {
            assertThat(outcome.accepted()).as(pair).isFalse();
            sentence(outcome, pair);
        }
    }

    private void ended(PairedCase of, Aside one, boolean yes, String pair) {
        assertThat(ending.end(of, one, yes).refusal()).as(pair + " ends").isNull();
    }

    /** Where one of them cannot end while the other holds it says so, and ends after it. */
    private void bothEnded(PairedCase of, Aside one, Aside other, boolean yes, String pair) {
        Outcome<?> outcome = ending.end(of, one, yes);
        if (!outcome.accepted()) {
            sentence(outcome, pair);
        }
        healthy(of, pair);
        if (ending.holds(of, other)) {
            ended(of, other, yes, pair + ", " + other);
        }
        if (!outcome.accepted() && ending.holds(of, one)) {
            ended(of, one, yes, pair + ", at last " + one);
        }
    }

    /** The code of the first reason; every reason has words in both languages. */
    private String sentence(Outcome<?> outcome, String pair) {
        Refusal refusal = outcome.refusal();
        for (Refusal.Reason reason : refusal.reasons()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(texts.text(reason, locale)).as(pair).isNotBlank().doesNotContain(reason.code());
            }
        }
        String code = refusal.reasons().get(0).code();
        assertThat(code).as(pair + " is told why").isNotIn("stepNotOpen", "required", "notAllowed");
        return code;
    }

    /** Every step of the case is a task of the engine and the other way round; what has ended waits for nothing. */
    private void healthy(PairedCase of, String pair) {
        String number = of.walk.number().value();
        List<WorkItem> waiting = office.work.waitingOf(of.walk.number());
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list())
                .as(pair)
                .extracting(Task::getId)
                .containsExactlyInAnyOrderElementsOf(waiting.stream()
                        .filter(item -> item.step() != Step.DECIDE_DEADLINE)
                        .map(WorkItem::ref)
                        .toList());
        boolean open = of.walk.state().open();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("rectification")
                        .count())
                .as(pair)
                .isEqualTo(open ? 1 : 0);
        if (!open) {
            assertThat(of.walk.facts().stops()).as(pair).isZero();
            assertThat(waiting)
                    .as(pair)
                    .extracting(WorkItem::step)
                    .isSubsetOf(Step.PUBLISH_DELISTING, Step.DECIDE_REOPENING);
        }
    }

    private void inTime(PairedCase of, String pair) {
        if (of.walk.state().open() && !of.stopped()) {
            assertThat(of.walk.facts().deadline()).as(pair).isEqualTo(of.deadline());
            office.work.waitingOf(of.walk.number()).stream()
                    .filter(item -> item.step() == Step.RECTIFY)
                    .forEach(item -> assertThat(item.dueOn()).as(pair).isEqualTo(of.deadline()));
        }
    }
}
