package cn.zhenggai.objection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.escalation.Watching;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.statistics.measure.Tally;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scenarios 18, 19 and 20. */
@TimeAtHand
abstract class ObjectionScenarioTests {

    @Autowired
    Office office;

    @Autowired
    Watching watching;

    @Autowired
    Objecting objecting;

    @Autowired
    PausingCase pausing;

    @Autowired
    WithdrawingCase withdrawing;

    @Autowired
    ReadingNotices notices;

    @Autowired
    Figures figures;

    @Autowired
    MovableClock clock;

    @Autowired
    ReadingObjections objections;

    @Autowired
    ComparingWork comparing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
        jdbc.sql("update rectification_case set state = 'WITHDRAWN' where state <> 'CLOSED'")
                .update();
        jdbc.sql("update case_span set state = 'WITHDRAWN'").update();
    }

    @Test
    void scenario18AnObjectionToSafetyStopsNoClockAndUpheldTakesTheCaseOutOfEveryFigure() {
        Tally before = total();
        CaseWalk walk = watching.general("2026-09-09");
        clock.at("2026-09-04T09:00:00");
        objecting.object(walk, ObjectionSubject.NOT_ESTABLISHED).orThrow();
        assertThat(pause(walk, "2026-10-20").refusal().reasons())
                .extracting(reason -> reason.code())
                .contains("pauseNotForThis");
        watching.watchDaily("2026-09-05", "2026-09-14");
        watching.decide(walk, "sectionhead", true, "请立即整改").orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(watching.ladder(walk)).contains("1 TAKEN 09-10", "2 CONFIRMED 09-14");
        assertThat(total().overdue()).isEqualTo(before.overdue() + 1);

        clock.at("2026-09-15T10:00:00");
        objecting.decide(walk, "deputy", ObjectionAnswer.Kind.NOT_ESTABLISHED).orThrow();

        assertThat(walk.state()).isEqualTo(CaseState.DISMISSED);
        assertThat(total()).isEqualTo(before);
        assertThat(watching.told(walk.number()))
                .isNotEmpty()
                .allMatch(step -> step.annulledAt() != null)
                .extracting(LadderStep::state)
                .extracting(Enum::name)
                .contains("TAKEN", "CONFIRMED");
        List<String> heard = jdbc.sql("""
                        select p.login from message m join person p on p.id = m.recipient_id
                        where m.case_number = :number and m.kind = 'DISMISSED'""")
                .param("number", walk.number().value())
                .query(String.class)
                .list();
        assertThat(heard).containsAll(watching.heard(walk, "OVERDUE")).contains(CaseWalk.PRINCIPAL);
        assertThat(watching.watch("2026-09-30T09:00:00")).isZero();
    }

    @Test
    void scenario19ADeputyStopsTheClockOfAConductItemUntilTheAnswerAndALateAnswerClimbsInTheBureau() {
        clock.at("2026-09-02T10:00:00");
        CaseWalk walk =
                office.open(office.finding().item("K09").foundOn(clock.today())).to(CaseState.RECTIFYING);
        LocalDate deadline = walk.facts().deadline();
        clock.at("2026-09-04T09:00:00");
        objecting.object(walk, ObjectionSubject.OTHER).orThrow();
        assertThat(walk.waiting(Step.DECIDE_OBJECTION).dueOn()).isEqualTo("2026-09-18");
        pause(walk, "2026-10-30").orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.PAUSED);
        assertThat(walk.waiting(Step.DECIDE_OBJECTION).dueOn()).isEqualTo("2026-09-18");

        watching.watchDaily("2026-09-18", "2026-09-23");
        assertThat(watching.ladder(walk)).isEmpty();
        assertThat(watching.late(walk)).containsExactly("DECIDE_OBJECTION 1 09-20", "DECIDE_OBJECTION 2 09-22");

        clock.at("2026-09-23T10:00:00");
        objecting.decide(walk, "deputy", ObjectionAnswer.Kind.KEPT).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.facts().deadline())
                .as(
                        "nineteen days were given back to %s, and 初三 of a year that is not published is no working day",
                        deadline)
                .isEqualTo("2027-02-09");
    }

    @Test
    void whatASchoolWithdrawsWaitsForNobodyAndTheClockGoesOnWithTheTimeThatItHadLeft() {
        clock.at("2026-09-02T10:00:00");
        CaseWalk walk =
                office.open(office.finding().item("K09").foundOn(clock.today())).to(CaseState.RECTIFYING);
        LocalDate deadline = walk.facts().deadline();
        clock.at("2026-09-04T09:00:00");
        objecting.object(walk, ObjectionSubject.OTHER).orThrow();
        pause(walk, "2026-10-30").orThrow();

        clock.at("2026-09-09T09:00:00");
        assertThat(objecting.withdraw(walk, CaseWalk.OFFICER, "核对无误").refusal().reasons())
                .extracting(reason -> reason.code())
                .containsExactly("notAllowed");
        assertThat(objecting.withdraw(walk, CaseWalk.PRINCIPAL, " ").refusal().reasons())
                .extracting(reason -> reason.code())
                .containsExactly("required");
        objecting.withdraw(walk, CaseWalk.PRINCIPAL, "经核对，认定无误").orThrow();

        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.facts().deadline()).isEqualTo(workdaysAfter(deadline, 3));
        assertThat(walk.story().waiting()).noneMatch(item -> item.step() == Step.DECIDE_OBJECTION);
        assertThat(walk.story().log())
                .filteredOn(entry -> entry.action() == CaseDeed.WITHDRAW_OBJECTION)
                .singleElement()
                .matches(entry -> entry.note().equals("经核对，认定无误"));
        assertThat(objections.of(walk.number(), office.actor("director")).objections())
                .singleElement()
                .matches(one -> one.state() == ObjectionState.WITHDRAWN && !one.answeredLate());
        assertThat(jdbc.sql("""
                                select p.login from message m join person p on p.id = m.recipient_id
                                where m.case_number = :number and m.kind = 'OBJECTION_WITHDRAWN'""")
                        .param("number", walk.number().value())
                        .query(String.class)
                        .list())
                .contains("deputy");
        assertThat(objecting.withdraw(walk, CaseWalk.PRINCIPAL, "再撤").refusal().reasons())
                .extracting(reason -> reason.code())
                .containsExactly("objectionNone");
        objecting.object(walk, ObjectionSubject.OTHER).orThrow();
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void scenario20AWithdrawnNumberIsNotUsedAgainTheRegisterSaysSoAndTheFiguresAreClean() {
        Tally before = total();
        CaseWalk wrong = watching.general("2026-09-09");
        watching.watchDaily("2026-09-05", "2026-09-14");
        assertThat(watching.ladder(wrong)).contains("1 TAKEN 09-10");
        String number = notices.ofCase(wrong.number()).orElseThrow().number();
        withdrawing.withdraw(wrong.number(), office.actor("deputy"), "下达学校有误").orThrow();
        assertThat(notices.ofCase(wrong.number()).orElseThrow().state().name()).isEqualTo("WITHDRAWN");
        assertThat(total()).isEqualTo(before);
        CaseWalk right = office.open(
                        office.finding().item(Office.PAPERWORK).school("QL0002").foundOn(clock.today()))
                .signed();
        assertThat(running(notices.ofCase(right.number()).orElseThrow().number()))
                .isEqualTo(running(number) + 1);
    }

    private static int running(String number) {
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号.*", "$1"));
    }

    private Outcome<?> pause(CaseWalk walk, String review) {
        PauseEntry entry = new PauseEntry(PauseReason.OBJECTION, "等待异议复核", "暂停新增招生", LocalDate.parse(review));
        return pausing.pause(walk.number(), office.actor("deputy"), entry);
    }

    private Tally total() {
        return figures.overview(office.actor("director")).total();
    }

    /** In the autumn of 2026, of which only this much is needed. */
    private static LocalDate workdaysAfter(LocalDate day, int workdays) {
        LocalDate at = day;
        for (int left = workdays; left > 0; ) {
            at = at.plusDays(1);
            boolean off = at.getDayOfWeek().getValue() > 5
                    || List.of("2026-09-25", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07")
                            .contains(at.toString());
            boolean madeUp = List.of("2026-09-20", "2026-10-10").contains(at.toString());
            left -= madeUp || !off ? 1 : 0;
        }
        return at;
    }
}

@ProcessTest
class H2ObjectionScenarioTests extends ObjectionScenarioTests {}

@OnMariaDb
class MariaDbObjectionScenarioTests extends ObjectionScenarioTests {}
