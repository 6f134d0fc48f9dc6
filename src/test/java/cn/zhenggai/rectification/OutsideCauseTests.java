package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.document.PrintingNotice;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.rectification.opening.DecidingActing;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A flag of the catalogue does what it says: causes that lie outside of a school, and what is not to be used. */
abstract class OutsideCauseTests {

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    DecidingActing deciding;

    @Autowired
    Departments departments;

    @Autowired
    WithdrawingCase withdrawing;

    @Autowired
    ReadingNotices notices;

    @Autowired
    PrintingNotice printing;

    @Autowired
    LeadersDesk desk;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = BureauTime.today(Clock.systemUTC());

    @BeforeEach
    void settle() {
        county.settle();
    }

    @ParameterizedTest
    @CsvSource({"J01,MAJOR", "J02,GENERAL", "J03,GENERAL", "J04,MAJOR", "J05,GENERAL", "J06,GENERAL", "C08,GENERAL"})
    void anItemWithAnOutsideCauseWaitsAtTheBureauForADecisionWhoActsAndIsNobodysOverdue(
            String item, Severity severity) {
        CaseWalk walk =
                office.open(office.finding().item(item).severity(severity).photos(1));
        assertThat(walk.state()).isEqualTo(CaseState.COORDINATING);
        assertThat(walk.waiting(Step.DECIDE_ACTING).desk().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);
        assertThat(atDesk(walk)).isTrue();
        assertThat(mayBeLate(walk)).isFalse();
        departments.sent(walk, departments.contact("城市管理局"));
        assertThat(walk.state()).isEqualTo(CaseState.COORDINATING);
        assertThat(mayBeLate(walk)).isFalse();
    }

    @Test
    void whatTheSchoolIsToDoAfterAllIsOrderedFromThatDayOn() {
        CaseWalk walk = vendors();
        departments.sent(walk, departments.contact("城市管理局"));
        decide(walk, "学校门前护学岗可以劝离").orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.DRAFT);
        assertThat(walk.waiting(Step.SIGN_NOTICE).due().from()).isEqualTo(today);
        assertThat(walk.to(CaseState.SUBMITTED).passed().state()).isEqualTo(CaseState.CLOSED);
        assertThat(walk.story().log())
                .extracting(entry -> entry.action())
                .containsSubsequence(
                        CaseDeed.OPEN_OUTSIDE, CaseDeed.SEND_LETTER, CaseDeed.SCHOOL_ACTS, CaseDeed.SIGN_NOTICE);
    }

    @Test
    void thatTheSchoolActsIsSaidWithTheReasonByTheHeadOfTheSection() {
        CaseWalk walk = vendors();
        assertThat(fields(decide(walk, "　"))).containsExactly("note");
        assertThat(deciding.bySchool(walk.number(), office.actor("inspector1"), "理由")
                        .refusal()
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(walk.state()).isEqualTo(CaseState.COORDINATING);
    }

    @Test
    void whatASchoolFindsOutsideItsWallsGoesUpAndNeedsNobodyOfItsOwn() {
        CaseWalk walk = office.open(office.finding()
                .by(CaseWalk.OFFICER)
                .item("J05")
                .source(Source.SELF_CHECK)
                .photos(1));
        assertThat(walk.state()).isEqualTo(CaseState.COORDINATING);
        assertThat(walk.facts().ties().insideSchool()).isFalse();
        withdrawing
                .withdraw(walk.number(), office.actor("sectionhead"), "派出所已处置")
                .orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void whatIsNotToBeUsedSaysSoOnThePageAndOnTheNotice() {
        CaseWalk stopped = office.open(
                office.finding().item("A02").severity(Severity.MAJOR).photos(1));
        CaseWalk used = office.general();
        assertThat(stopped.facts().stopUse()).isTrue();
        assertThat(used.facts().stopUse()).isFalse();
        assertThat(ordered(stopped.signed())).startsWith("整改合格前停止使用。");
        assertThat(ordered(used.signed())).doesNotContain("停止使用");
    }

    private String ordered(CaseWalk walk) {
        NoticeSheet sheet =
                notices.sheet(notices.ofCase(walk.number()).orElseThrow().id(), office.actor("director"));
        assertThat(sheet.lines().get(0).stopUse()).isEqualTo(walk.facts().stopUse());
        return printing.paper(sheet).lines().get(0).requirement();
    }

    private CaseWalk vendors() {
        return office.open(office.finding().item("J03").photos(1));
    }

    private Outcome<CaseNumber> decide(CaseWalk walk, String note) {
        return deciding.bySchool(walk.number(), office.actor("sectionhead"), note);
    }

    private static List<String> fields(Outcome<CaseNumber> refused) {
        return refused.refusal().reasons().stream().map(Refusal.Reason::field).toList();
    }

    private boolean atDesk(CaseWalk walk) {
        return desk.page(office.actor("sectionhead"), DeskFilter.of(DeskList.WAITING), null, 1000).rows().stream()
                .anyMatch(line -> line.number().equals(walk.number()));
    }

    private boolean mayBeLate(CaseWalk walk) {
        return jdbc.sql("""
                        select count(*) from rectification_case
                        where number = :number and (late_after is not null or own_late_after is not null)""")
                        .param("number", walk.number().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

@ProcessTest
class H2OutsideCauseTests extends OutsideCauseTests {}

@OnMariaDb
class MariaDbOutsideCauseTests extends OutsideCauseTests {}
