package cn.zhenggai.talk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.escalation.Watching;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A talk from the decision on the ladder to its record, on the days of September 2026. */
@ProcessTest
@TimeAtHand
class TalkTests {

    private static final int TALK = 3;

    @Autowired
    Watching watching;

    @Autowired
    Office office;

    @Autowired
    JumpingEscalation jumping;

    @Autowired
    HoldingTalk holding;

    @Autowired
    ReadingTalks reading;

    @Autowired
    WithdrawingCase withdrawing;

    @Autowired
    ComparingWork comparing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        clock.at("2026-09-01T10:00:00");
        office.actor("director");
    }

    @AfterEach
    void workAndProcessAgree() {
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void whatWasDecidedIsHeldWithinFiveWorkingDaysAndWrittenDownOnAPaperOfItsOwn() {
        CaseWalk walk = decided();
        assertThat(walk.waiting(Step.HOLD_TALK).desk().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);
        assertThat(walk.waiting(Step.HOLD_TALK).dueOn()).isEqualTo(LocalDate.parse("2026-09-08"));

        clock.at("2026-09-03T16:00:00");
        hold(walk, entry("2026-09-03T15:00")).orThrow();

        TalkView talk = reading.of(walk.number(), office.actor("deputy")).get(0);
        assertThat(talk.state()).isEqualTo(TalkState.HELD);
        assertThat(talk.promise()).isEqualTo("九月十五日前完成整改");
        assertThat(walk.story().log())
                .extracting(logged -> logged.action())
                .contains(CaseDeed.ESCALATE_TALK, CaseDeed.HOLD_TALK);
        assertThat(papers(walk)).contains("TALK_SUMMONS", "TALK_RECORD");
    }

    @Test
    void itIsHeldOnceByThoseWhoMayAndNotBeforeItWasDecided() {
        CaseWalk walk = decided();
        clock.at("2026-09-03T16:00:00");
        assertThat(codes(holding.hold(walk.number(), office.actor(CaseWalk.OFFICER), entry("2026-09-03T15:00"))))
                .containsExactly("notAllowed");
        assertThat(codes(hold(walk, entry("2026-09-03T17:00")))).containsExactly("talkAhead");
        assertThat(codes(hold(walk, entry("2026-08-31T15:00")))).containsExactly("talkBefore");
        assertThat(codes(hold(walk, new TalkEntry(null, " ", null, "", null, null))))
                .hasSize(6)
                .containsOnly("required");
        hold(walk, entry("2026-09-03T15:00")).orThrow();
        assertThat(codes(hold(walk, entry("2026-09-03T15:00")))).containsExactly("stepTakenBy");
    }

    @Test
    void nobodyIsTalkedToAboutACaseThatHasEnded() {
        CaseWalk walk = decided();
        withdrawing.withdraw(walk.number(), office.actor("sectionhead"), "重复下达").orThrow();
        assertThat(reading.of(walk.number(), office.actor("deputy")))
                .extracting(TalkView::state)
                .containsExactly(TalkState.LAPSED);
    }

    private CaseWalk decided() {
        CaseWalk walk = watching.general("2026-09-10");
        clock.at("2026-09-01T11:00:00");
        jumping.jump(walk.number(), office.actor("director"), TALK, "多次催办无进展").orThrow();
        return walk;
    }

    private Outcome<CaseNumber> hold(CaseWalk walk, TalkEntry entry) {
        return holding.hold(walk.number(), office.actor("sectionhead"), entry);
    }

    private static TalkEntry entry(String at) {
        return new TalkEntry(
                LocalDateTime.parse(at).atZone(BureauTime.ZONE).toInstant(),
                "局三楼会议室",
                "分管副局长",
                "校长",
                "通报逾期情况",
                "九月十五日前完成整改");
    }

    private List<String> papers(CaseWalk walk) {
        return jdbc.sql("""
                        select p.kind from issued_paper p join issued_paper_case c on c.paper_id = p.id
                        where c.case_number = :number""")
                .param("number", walk.number().value())
                .query(String.class)
                .list();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }
}
