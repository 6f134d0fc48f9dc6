package cn.zhenggai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.notice.Visiting.Drafted;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.RecordingRefusal;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.notice.signing.WithdrawingNotice;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices of several lines on the days of 2026. */
@TimeAtHand
abstract class NoticeScenarioTests {

    @Autowired
    Visiting visiting;

    @Autowired
    SigningNotice signing;

    @Autowired
    ReceivingNotice receiving;

    @Autowired
    RecordingRefusal refusals;

    @Autowired
    WithdrawingNotice withdrawing;

    @Autowired
    ReadingNotices reading;

    @Autowired
    Asking asking;

    @Autowired
    LadderRuns ladder;

    @Autowired
    Departments departments;

    @Autowired
    Figures figures;

    @Autowired
    ComparingWork comparing;

    @Autowired
    VerifyingLog log;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
    }

    @AfterEach
    void workAndLogAreWhole() {
        assertThat(comparing.differences()).isEmpty();
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    @DisplayName(
            "Scenario 8: of ten items seven are closed, one is late, one extended, one with the fire brigade; the late one alone climbs")
    void scenario8TenItemsAreDonePartly() {
        Drafted ten = visiting.general(10);
        List<LineTerm> terms = Stream.of(8, 9, 10)
                .map(no ->
                        new LineTerm(ten.line(no).number(), new OrderTerm(LocalDate.parse("2026-09-16"), null), null))
                .toList();
        signing.sign(ten.id(), visiting.actor("sectionhead"), terms).orThrow();
        receiving.receive(ten.id(), visiting.actor(CaseWalk.OFFICER)).orThrow();
        ten.cases().subList(0, 7).forEach(line -> line.to(CaseState.CLOSED));
        ten.cases().subList(7, 10).forEach(line -> line.to(CaseState.RECTIFYING));
        clock.at("2026-09-09T09:00:00");
        asking.ask(ten.line(9), "2026-09-30").orThrow();
        asking.decide(ten.line(9), "sectionhead", true).orThrow();

        departments.transferred(ten.line(10), departments.contact("县消防救援大队"), "2026-09-14");

        ladder.daily("2026-09-10", "2026-09-22");

        NoticeSheet sheet = visiting.sheet(ten);
        assertThat(sheet.closed() + "/" + sheet.total()).isEqualTo("7/10");
        assertThat(reading.ofCase(ten.line(1).number()).orElseThrow().open()).isTrue();
        assertThat(ten.line(10).state()).isEqualTo(CaseState.COORDINATING);
        assertThat(sheet.lines()).hasSize(10);
        assertThat(figures.overview(visiting.actor("director")).total().external())
                .isPositive();
        assertThat(ladder.climbed(ten.line(8))).isTrue();
        assertThat(ten.cases().stream().filter(ladder::climbed)).containsExactly(ten.line(8));
        assertThat(jdbc.sql(
                                "select count(*) from case_figures f join rectification_case c on c.id = f.id"
                                        + " where c.number in (:numbers) and f.until_at > '9999-01-01' and f.state in ('CLOSED', 'FIXED_ON_SITE')")
                        .param(
                                "numbers",
                                ten.cases().stream()
                                        .map(line -> line.number().value())
                                        .toList())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    @DisplayName("Scenario 20: a withdrawn notice keeps its number, and the next one gets the next")
    void aWithdrawnNumberIsNotUsedAgain() {
        Drafted wrong = visiting.received(3);
        int seq = seq(visiting.sheet(wrong).number());

        withdrawing.withdraw(wrong.id(), visiting.actor("deputy"), "下达到了错误的学校").orThrow();

        assertThat(visiting.sheet(wrong).state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(visiting.sheet(wrong).total()).isZero();
        assertThat(visiting.sheet(wrong).lines()).hasSize(3);
        assertThat(wrong.cases()).allSatisfy(line -> assertThat(line.state()).isEqualTo(CaseState.WITHDRAWN));
        Drafted next = visiting.signed(1);
        assertThat(seq(visiting.sheet(next).number())).isEqualTo(seq + 1);
        assertThat(reading.page(
                                visiting.actor("registrar"),
                                new NoticeFilter(NoticeState.WITHDRAWN, 2026, null, null, "[2026]" + seq + "号"),
                                null,
                                20)
                        .rows())
                .extracting(NoticeCard::id)
                .containsExactly(wrong.id());
        assertThat(told(wrong, "WITHDRAWN", CaseWalk.OFFICER)).isEqualTo(1);
    }

    @Test
    @DisplayName("Scenario 26: a refused receipt with a witness sets the clock going, and the township hears of it")
    void theSchoolRefusesToSign() {
        Drafted refused = visiting.signed(2);
        clock.at("2026-09-03T15:30:00");
        assertThat(refusals.record(refused.id(), visiting.actor("inspector1"), "校长不认可", "督学甲")
                        .refusal()
                        .reasons())
                .extracting(reason -> reason.field() + " " + reason.code())
                .containsExactly("witness witnessIsRecorder");
        assertThat(refusals.record(refused.id(), visiting.actor("inspector2"), "校长不认可", "门卫刘师傅")
                        .refusal())
                .isNotNull();

        refusals.record(refused.id(), visiting.actor("inspector1"), "校长不认可", "门卫刘师傅")
                .orThrow();

        assertThat(refused.cases()).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(CaseState.RECEIVED);
            assertThat(line.facts().receivedAt()).isEqualTo(clock.instant());
            assertThat(line.story().notice().receiptRefused()).isTrue();
            assertThat(line.waiting(Step.ASSIGN_WORK).dueOn()).isEqualTo("2026-09-04");
        });
        NoticeSheet sheet = visiting.sheet(refused);
        assertThat(sheet.state()).isEqualTo(NoticeState.RECEIVED);
        assertThat(sheet.witness()).isEqualTo("门卫刘师傅");
        assertThat(sheet.receivedByName()).isNull();
        assertThat(told(refused, "RECEIPT_REFUSED", "township.1")).isEqualTo(1);
        Outcome<Long> late = receiving.receive(refused.id(), visiting.actor(CaseWalk.OFFICER));
        assertThat(late.refusal().reasons().get(0).code()).isEqualTo("stepTakenBy");
    }

    private int told(Drafted notice, String kind, String login) {
        return jdbc.sql("""
                        select count(*) from message where kind = :kind and recipient_id = :person
                          and (page = :page or case_number in (:numbers))""")
                .param("kind", kind)
                .param("person", visiting.actor(login).personId())
                .param("page", "/notices/" + notice.id())
                .param(
                        "numbers",
                        notice.cases().stream()
                                .map(line -> line.number().value())
                                .toList())
                .query(Integer.class)
                .single();
    }

    @Test
    void theSchoolHearsOfANoticeOnce() {
        Drafted twelve = visiting.signed(12);
        assertThat(told(twelve, "ISSUED", CaseWalk.OFFICER)).isEqualTo(1);
        assertThat(visiting.sheet(twelve).schoolId()).isEqualTo(visiting.county.school(TestCounty.SCHOOL));
        twelve.line(5).withdrawn();
        assertThat(told(twelve, "WITHDRAWN", CaseWalk.OFFICER)).isEqualTo(1);
        assertThat(visiting.sheet(twelve).total()).isEqualTo(11);
    }

    private static int seq(String number) {
        return Integer.parseInt(number.substring(number.indexOf('〕') + 1, number.length() - 1));
    }
}

@ProcessTest
class H2NoticeScenarioTests extends NoticeScenarioTests {}

@OnMariaDb
class MariaDbNoticeScenarioTests extends NoticeScenarioTests {}
