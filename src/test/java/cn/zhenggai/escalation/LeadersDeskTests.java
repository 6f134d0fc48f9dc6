package cn.zhenggai.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.escalation.decision.HandlingMany;
import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.escalation.decision.LadderOptions;
import cn.zhenggai.escalation.decision.Urging;
import cn.zhenggai.escalation.desk.DeskCounts;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingForm;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.desk.AskingAboutDates;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk shows, each number with its list. */
@TimeAtHand
abstract class LeadersDeskTests {

    @Autowired
    Watching watching;

    @Autowired
    Asking asking;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    LeadersDesk desk;

    @Autowired
    HoldingEscalation holding;

    @Autowired
    Urging urging;

    @Autowired
    JumpingEscalation jumping;

    @Autowired
    HandlingMany many;

    @Autowired
    LadderOptions options;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    AskingAboutDates dates;

    @Autowired
    TransactionTemplate transactions;

    private Actor deputy;
    private Actor director;
    private Actor head;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        deputy = office.actor("deputy");
        director = office.actor("director");
        head = office.actor("sectionhead");
    }

    @Test
    void theWorstComesFirstWithItsLevelItsHoldersAndItsReason() {
        CaseWalk general = watching.general("2026-09-09");
        CaseWalk major = watching.major("2026-09-11");
        watching.watchDaily("2026-09-09", "2026-09-16");
        List<DeskLine> late = all(deputy, DeskFilter.of(DeskList.OVERDUE));
        assertThat(late).extracting(DeskLine::severity).isSortedAccordingTo((a, b) -> b.compareTo(a));
        DeskLine worst = line(late, major);
        assertThat(worst.days()).isEqualTo(3);
        assertThat(worst.level()).isEqualTo(1);
        assertThat(worst.last().kind()).isEqualTo(StepKind.ORDER);
        assertThat(worst.last().state()).isEqualTo(StepState.DRAFTED);
        assertThat(worst.last().rules()).startsWith("escalation-ladder:");
        assertThat(worst.hands().step()).isEqualTo("RECTIFY");
        assertThat(worst.hands().name()).isEqualTo(office.actor(CaseWalk.WORKER).name());
        assertThat(worst.decision().decider().kind()).isEqualTo(Desk.Kind.DEPUTY);
        assertThat(worst.mayDecide(deputy)).isTrue();
        assertThat(worst.mayDecide(director)).isFalse();
        assertThat(line(late, general).days()).isEqualTo(5);
    }

    @Test
    void everyNumberIsAsLongAsItsListBeforeAndAfterDecisions() {
        CaseWalk order = watching.general("2026-09-09");
        watching.major("2026-09-10");
        watching.general("2026-09-18");
        watching.submitted(watching.general("2026-09-11"), "2026-09-04T10:00:00");
        CaseWalk asked = watching.general("2026-09-16");
        asking.ask(asked, "2026-09-30").orThrow();
        watching.watchDaily("2026-09-09", "2026-09-14");
        clock.at("2026-09-14T11:00:00");
        int before = desk.counts(head).total().waiting();
        numbersEqualLists();
        watching.decide(order, "sectionhead", true, null).orThrow();
        asking.decide(asked, "sectionhead", true).orThrow();
        numbersEqualLists();
        assertThat(desk.counts(head).total().waiting()).isEqualTo(before - 2);
        assertThat(line(all(head, DeskFilter.of(DeskList.OVERDUE)), order).level())
                .isEqualTo(2);
    }

    private void numbersEqualLists() {
        for (Actor reader : List.of(head, deputy, director)) {
            DeskCounts counts = desk.counts(reader);
            for (DeskList list : DeskList.values()) {
                assertThat(all(reader, DeskFilter.of(list)))
                        .as(list + " of " + reader.login())
                        .hasSize(of(counts.total(), list));
                counts.categories().forEach(part -> assertThat(
                                all(reader, new DeskFilter(list, null, null, part.key(), null, null, null)))
                        .hasSize(of(part.tally(), list)));
                counts.townships().stream().filter(part -> part.key() != null).forEach(part -> assertThat(all(
                                reader, new DeskFilter(list, null, null, null, Long.valueOf(part.key()), null, null)))
                        .hasSize(of(part.tally(), list)));
                counts.schools().forEach(part -> assertThat(all(
                                reader, new DeskFilter(list, null, null, null, null, Long.valueOf(part.key()), null)))
                        .hasSize(of(part.tally(), list)));
            }
            counts.levels().forEach((level, n) -> assertThat(
                            all(reader, new DeskFilter(DeskList.OVERDUE, null, null, null, null, null, level)))
                    .hasSize(n));
            assertThat(counts.levels().values().stream().mapToInt(n -> n).sum())
                    .isEqualTo(counts.total().overdue());
        }
    }

    private static int of(DeskCounts.Tally tally, DeskList list) {
        return switch (list) {
            case OVERDUE -> tally.overdue();
            case SOON -> tally.soon();
            case WAITING -> tally.waiting();
            case BUREAU -> tally.bureau();
        };
    }

    @Test
    void whatIsDueTodayIsNotLateAndTheNextFiveWorkingDaysReachOverTheNationalDay() {
        CaseWalk today = watching.general("2026-09-29");
        CaseWalk yesterday = watching.general("2026-09-28");
        CaseWalk fifth = watching.general("2026-10-12");
        CaseWalk sixth = watching.general("2026-10-13");
        clock.at("2026-09-29T23:59:00");
        assertThat(numbers(deputy, DeskList.SOON))
                .contains(today.number(), fifth.number())
                .doesNotContain(yesterday.number(), sixth.number());
        assertThat(numbers(deputy, DeskList.OVERDUE))
                .contains(yesterday.number())
                .doesNotContain(today.number());
        assertThat(line(all(deputy, DeskFilter.of(DeskList.SOON)), fifth).days())
                .isEqualTo(-5);
    }

    @Test
    void anOrderOfHoursIsLateOnTheDayItself() {
        CaseWalk urgent = watching.general("2026-09-16");
        watching.urgent(urgent, "2026-09-14T10:00:00");
        clock.at("2026-09-14T09:00:00");
        assertThat(numbers(deputy, DeskList.SOON)).contains(urgent.number());
        clock.at("2026-09-14T10:00:01");
        assertThat(numbers(deputy, DeskList.SOON)).doesNotContain(urgent.number());
        DeskLine line = line(all(deputy, DeskFilter.of(DeskList.OVERDUE)), urgent);
        assertThat(line.late()).isTrue();
        assertThat(line.days()).isZero();
    }

    @Test
    void whatTheBureauIsLateWithNamesTheStepAndItsHolder() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.submitted(walk, "2026-09-04T16:00:00");
        clock.at("2026-09-15T10:00:00");
        List<DeskLine> late = all(deputy, DeskFilter.of(DeskList.BUREAU)).stream()
                .filter(line -> line.number().equals(walk.number()))
                .toList();
        assertThat(late).hasSize(2).allSatisfy(line -> {
            assertThat(line.hands().step()).isEqualTo("VERIFY");
            assertThat(line.days()).isEqualTo(2);
            assertThat(line.standstill()).isEqualTo(DeskLine.Standstill.WITH_BUREAU);
        });
        assertThat(late)
                .extracting(line -> line.hands().name())
                .containsExactlyInAnyOrderElementsOf(
                        walk.verifiers().stream().map(Actor::name).toList());
        assertThat(numbers(deputy, DeskList.OVERDUE)).doesNotContain(walk.number());
    }

    @Test
    void aDateThatANewCalendarWouldMoveWaitsForThoseWhoMayMoveIt() {
        CaseWalk walk = watching.general("2026-09-16");
        transactions.executeWithoutResult(status -> {
            RectificationCase subject = cases.findByNumber(walk.number()).orElseThrow();
            subject.reckoned(new Reckoning(LocalDate.parse("2026-09-18"), false, List.of()));
            dates.follow(subject, null, null);
            cases.save(subject);
        });
        for (Actor reader : List.of(head, deputy)) {
            assertThat(line(all(reader, DeskFilter.of(DeskList.WAITING)), walk)
                            .hands()
                            .step())
                    .isEqualTo("DECIDE_DEADLINE");
        }
        assertThat(numbers(director, DeskList.WAITING)).doesNotContain(walk.number());
    }

    @Test
    void aHeldLadderSaysUntilWhenAndWhy() {
        CaseWalk walk = watching.general("2026-09-09");
        watching.watchDaily("2026-09-09", "2026-09-14");
        holding.hold(walk.number(), deputy, LocalDate.parse("2026-09-21"), "等待消防复核")
                .orThrow();
        DeskLine line = line(all(deputy, DeskFilter.of(DeskList.OVERDUE)), walk);
        assertThat(line.standstill()).isEqualTo(DeskLine.Standstill.HELD);
        assertThat(line.heldUntil()).isEqualTo("2026-09-21");
        assertThat(line.holdReason()).isEqualTo("等待消防复核");
        assertThat(line.decision()).isNull();
    }

    @Test
    void ofAConfidentialCaseKnowOnlyThoseWhoMayOpenIt() {
        FindingForm finding = office.finding().item(Office.ETHICS);
        clock.at("2026-09-02T10:00:00");
        CaseWalk walk = watching.issued(finding, "personnelhead", "2026-09-09");
        clock.at("2026-09-14T10:00:00");
        assertThat(numbers(deputy, DeskList.OVERDUE)).contains(walk.number());
        assertThat(numbers(office.actor("personnelhead"), DeskList.OVERDUE)).contains(walk.number());
        assertThat(numbers(head, DeskList.OVERDUE)).doesNotContain(walk.number());
        assertThat(LeadersDesk.opensTo(office.actor("registrar"))).isFalse();
        assertThat(LeadersDesk.opensTo(office.actor(CaseWalk.PRINCIPAL))).isFalse();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int i = 0; i < 3; i++) {
            watching.general("2026-09-09");
            watching.submitted(watching.major("2026-09-10"), "2026-09-03T10:00:00");
        }
        watching.watchDaily("2026-09-09", "2026-09-22");
        for (DeskList list : DeskList.values()) {
            List<String> whole =
                    keys(desk.page(deputy, DeskFilter.of(list), null, 1000).rows());
            assertThat(keys(all(deputy, DeskFilter.of(list), 2)))
                    .as(list.name())
                    .isEqualTo(whole)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void ofManyEachAnswersForItself() {
        CaseWalk mine = watching.general("2026-09-09");
        CaseWalk ended = watching.general("2026-09-09").withdrawn();
        watching.watchDaily("2026-09-09", "2026-09-14");
        List<HandlingMany.Item> items = List.of(
                new HandlingMany.Item(mine.number(), null),
                new HandlingMany.Item(ended.number(), null),
                new HandlingMany.Item(CaseNumber.of("RC-1999-000001"), null));
        List<HandlingMany.Result> results = many.urge(items, head, "请本周内完成整改").orThrow();
        assertThat(results).extracting(HandlingMany.Result::done).containsExactly(true, false, false);
        assertThat(results.get(1).refusal().reasons().get(0).code()).isEqualTo("nobodyToUrge");
        assertThat(results.get(2).refusal().reasons().get(0).code()).isEqualTo("noSuchCase");
        assertThat(watching.late(mine)).contains("URGED URGED 09-14");
        LadderStep draft = watching.draft(mine);
        assertThat(many.decide(
                                List.of(new HandlingMany.Item(mine.number(), draft.id()), items.get(1)),
                                head,
                                true,
                                null)
                        .orThrow())
                .extracting(HandlingMany.Result::done)
                .containsExactly(true, false);
        assertThat(many.urge(List.of(), head, "请整改").refusal()).isNotNull();
    }

    @Test
    void whatIsOfferedIsWhatTheUseCasesGrant() {
        CaseWalk walk = watching.general("2026-09-09");
        watching.watchDaily("2026-09-09", "2026-09-14");
        LocalDate until = LocalDate.parse("2026-09-21");
        for (String login : List.of("sectionhead", "deputy", "director", "auditor", CaseWalk.PRINCIPAL)) {
            Actor actor = office.actor(login);
            LadderOptions.Options offered = options.of(walk.number(), actor, watching.told(walk.number()));
            assertThat(offered.decision() != null).as(login).isEqualTo(login.equals("sectionhead"));
            assertThat(offered.hold()).as(login).isEqualTo(allowed(holding.hold(walk.number(), actor, until, "")));
            assertThat(offered.urge()).as(login).isEqualTo(allowed(urging.urge(walk.number(), actor, "")));
            assertThat(!offered.jumps().isEmpty())
                    .as(login)
                    .isEqualTo(allowed(jumping.jump(walk.number(), actor, 3, "")));
        }
        assertThat(options.of(walk.number(), director, watching.told(walk.number()))
                        .jumps())
                .extracting(LadderOptions.Jump::level)
                .containsExactly(3, 4, 5, 6);
    }

    private static boolean allowed(Outcome<?> outcome) {
        return outcome.refusal().kind() == Refusal.Kind.INVALID;
    }

    @Test
    void aListCostsOneStatementAndSoDoAllNumbers() {
        for (DeskList list : DeskList.values()) {
            assertThat(StatementCount.of(() -> desk.page(deputy, DeskFilter.of(list), null, 20))
                            .count())
                    .isEqualTo(1);
        }
        assertThat(StatementCount.of(() -> desk.counts(deputy)).count()).isEqualTo(1);
    }

    private List<DeskLine> all(Actor reader, DeskFilter filter) {
        return all(reader, filter, 500);
    }

    private List<DeskLine> all(Actor reader, DeskFilter filter, int size) {
        List<DeskLine> rows = new ArrayList<>();
        String after = null;
        do {
            Slice<DeskLine> page = desk.page(reader, filter, after, size);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private Set<CaseNumber> numbers(Actor reader, DeskList list) {
        return all(reader, DeskFilter.of(list)).stream().map(DeskLine::number).collect(Collectors.toSet());
    }

    private static List<String> keys(List<DeskLine> rows) {
        return rows.stream()
                .map(row -> row.number() + " "
                        + (row.hands() == null ? "" : row.hands().item()))
                .toList();
    }

    private static DeskLine line(List<DeskLine> rows, CaseWalk walk) {
        return rows.stream()
                .filter(row -> row.number().equals(walk.number()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(walk.number() + " is not on the desk"));
    }
}

@ProcessTest
class H2LeadersDeskTests extends LeadersDeskTests {}

@OnMariaDb
class MariaDbLeadersDeskTests extends LeadersDeskTests {}

@OnMySql
class MySqlLeadersDeskTests extends LeadersDeskTests {}
