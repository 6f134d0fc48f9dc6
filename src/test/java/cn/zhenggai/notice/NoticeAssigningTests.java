package cn.zhenggai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.draft.DraftingNotice;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.notice.signing.AssigningNotice;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school gives a whole notice to those who put it right. */
abstract class NoticeAssigningTests {

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    DraftingNotice drafting;

    @Autowired
    SigningNotice signing;

    @Autowired
    ReceivingNotice receiving;

    @Autowired
    AssigningNotice assigning;

    @Autowired
    ReadingNotices reading;

    @Autowired
    Clock clock;

    private List<CaseWalk> lines;
    private Actor officer;
    private Actor worker;

    @BeforeEach
    void settle() {
        county.settle();
        officer = office.actor(CaseWalk.OFFICER);
        worker = office.actor(CaseWalk.WORKER);
    }

    @Test
    void aNoticeOfTenLinesIsAssignedAtOnceAndIsOfferedAsSoonAsItIsReceived() {
        long notice = received(10);
        assertThat(reading.sheet(notice, officer).allowed()).contains(NoticeAction.ASSIGN);
        assertThat(assigning
                        .assign(notice, officer, worker.personId(), Map.of(), "周五前")
                        .orThrow())
                .isEqualTo(10);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(CaseState.RECTIFYING);
            assertThat(line.waiting(Step.RECTIFY).desk().id()).isEqualTo(worker.personId());
        });
        assertThat(reading.sheet(notice, officer).allowed()).doesNotContain(NoticeAction.ASSIGN);
    }

    @Test
    void aLineIsGivenToSomebodyElseAndAnotherIsLeftForLater() {
        long notice = received(3);
        Map<CaseNumber, Long> others =
                Map.of(lines.get(0).number(), officer.personId(), lines.get(1).number(), AssigningNotice.LATER);
        assertThat(assigning
                        .assign(notice, officer, worker.personId(), others, null)
                        .orThrow())
                .isEqualTo(2);
        assertThat(lines.get(0).waiting(Step.RECTIFY).desk().id()).isEqualTo(officer.personId());
        assertThat(lines.get(1).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(lines.get(2).waiting(Step.RECTIFY).desk().id()).isEqualTo(worker.personId());
    }

    @Test
    void allOrNoneAndTheLineAtFaultIsNamed() {
        long notice = received(2);
        long stranger = office.actor("principal." + TestCounty.OTHER_SCHOOL).personId();
        Outcome<Integer> outcome = assigning.assign(
                notice, officer, worker.personId(), Map.of(lines.get(1).number(), stranger), null);
        assertThat(outcome.refusal().reasons())
                .extracting(Refusal.Reason::field, Refusal.Reason::code)
                .containsExactly(tuple("assignee-" + lines.get(1).number(), "assigneeNotOfSchool"));
        assertThat(lines).allMatch(line -> line.state() == CaseState.RECEIVED);
    }

    @Test
    void nobodyChosenIsSaidAndNothingToAssignToo() {
        long notice = received(1);
        assertThat(assigning
                        .assign(notice, officer, null, Map.of(), null)
                        .refusal()
                        .reasons())
                .extracting(Refusal.Reason::field)
                .containsExactly("assignee");
        assigning.assign(notice, officer, worker.personId(), Map.of(), null).orThrow();
        assertThat(assigning
                        .assign(notice, officer, worker.personId(), Map.of(), null)
                        .refusal()
                        .reasons())
                .extracting(Refusal.Reason::code)
                .containsExactly("noticeNothingToAssign");
    }

    @Test
    void whoDoesNotReceiveForTheSchoolDoesNotAssignForIt() {
        long notice = received(1);
        for (String login : List.of("inspector1", "sectionhead", "director")) {
            assertThat(assigning
                            .assign(notice, office.actor(login), worker.personId(), Map.of(), null)
                            .accepted())
                    .as(login)
                    .isFalse();
        }
        assertThatThrownBy(() -> assigning.assign(notice, worker, worker.personId(), Map.of(), null))
                .isInstanceOf(NoticeNotFound.class);
    }

    private long received(int count) {
        lines = Stream.generate(() ->
                        office.open(office.finding().item(Office.PAPERWORK).foundOn(BureauTime.today(clock))))
                .limit(count)
                .toList();
        Occasion occasion = new Occasion(
                System.nanoTime(),
                county.school(TestCounty.SCHOOL),
                BureauTime.today(clock),
                null,
                "督学甲",
                List.of(),
                null,
                null,
                0);
        long notice = drafting.draft(
                        office.actor("inspector1"),
                        occasion,
                        lines.stream().map(CaseWalk::number).toList())
                .get(0);
        signing.sign(notice, office.actor("sectionhead"), List.of()).orThrow();
        receiving.receive(notice, officer).orThrow();
        return notice;
    }
}

@ProcessTest
class H2NoticeAssigningTests extends NoticeAssigningTests {}

@OnMariaDb
class MariaDbNoticeAssigningTests extends NoticeAssigningTests {}
