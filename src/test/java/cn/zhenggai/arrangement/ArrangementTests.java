package cn.zhenggai.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.TestCounty;
import cn.zhenggai.organisation.PersonDisabled;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school divides the work on a general case among several people, and keeps pupils safe until it is done. */
abstract class ArrangementTests {

    private static final String LODGE = "officer." + TestCounty.SCHOOL;

    @Autowired
    Office office;

    @Autowired
    Arranging arranging;

    @Autowired
    FinishingPart finishing;

    @Autowired
    ReadingArrangement reading;

    @Autowired
    VerifyingLog log;

    @Autowired
    Photos photos;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        office.actor("director");
    }

    @Test
    void severalPeopleHavePartsAndTheCaseTellsHowFarTheyAre() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        Actor worker = office.actor(CaseWalk.WORKER);
        Actor officer = office.actor(LODGE);
        int before = reading.waiting(officer);

        divide(walk, CaseWalk.PRINCIPAL, "合并台账", worker).orThrow();
        divide(walk, CaseWalk.WORKER, "补齐值班记录", officer).orThrow();

        assertThat(reading.waiting(officer)).isEqualTo(before + 1);
        PartOfWork own = reading.mine(officer).get(0);
        finishing.finish(own.id(), officer, "已补到8月").orThrow();
        ReadingArrangement.Arrangement told = reading.of(walk.number(), office.actor("inspector1"));
        assertThat(told.parts()).extracting(PartOfWork::open).containsExactly(true, false);
        assertThat(told.done()).isEqualTo(1);
        assertThat(reading.waiting(officer)).isEqualTo(before);
        assertThat(walk.story().log()).extracting(LogView::action).contains(CaseDeed.DIVIDE_WORK, CaseDeed.PART_DONE);
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(code(finishing.finish(own.id(), officer, "又做一遍"))).isEqualTo("arrangement.done");
        assertThat(log.verify().faults()).isEmpty();
        assertThat(jdbc.sql("select count(*) from message where recipient_id = :me and kind = 'PART_GIVEN'")
                        .param("me", officer.personId())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void protectionIsToldWithItsPhotosAndStaysWithTheCase() {
        CaseWalk walk = office.general().to(CaseState.RECEIVED);
        Actor principal = office.actor(CaseWalk.PRINCIPAL);

        arranging
                .protect(walk.number(), principal, "拉警戒线，派保安值守", List.of(photos.taken(principal)))
                .orThrow();
        arranging.protect(walk.number(), principal, "改走西侧楼梯", null).orThrow();

        ReadingArrangement.Arrangement told = reading.of(walk.number(), office.actor("inspector1"));
        assertThat(told.protections()).extracting(Protection::place).containsExactly(1, 2);
        assertThat(told.photos()).hasSize(1);
        assertThat(told.photos().get(0).round()).isEqualTo(1);
        assertThat(reading.of(walk.number(), office.actor("auditor")).photos()).isEmpty();
    }

    @Test
    void whatIsMissingOrCannotBeIsSaidAtItsFieldAndNothingIsKept() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        Actor worker = office.actor(CaseWalk.WORKER);
        LocalDate deadline = walk.facts().deadline();
        Actor principal = office.actor(CaseWalk.PRINCIPAL);
        assertThat(fields(arranging.divide(walk.number(), principal, new PartEntry(" ", null, null))))
                .containsExactly("what", "person", "until");
        assertThat(code(arranging.divide(
                        walk.number(), principal, new PartEntry("补记录", worker.personId(), deadline.plusDays(1)))))
                .isEqualTo("arrangement.afterDeadline");
        assertThat(code(arranging.divide(
                        walk.number(),
                        principal,
                        new PartEntry("补记录", worker.personId(), LocalDate.now().minusDays(1)))))
                .isEqualTo("arrangement.past");
        Actor stranger = office.actor("principal." + TestCounty.OTHER_SCHOOL);
        assertThat(code(divide(walk, CaseWalk.PRINCIPAL, "补记录", stranger))).isEqualTo("assigneeNotOfSchool");
        assertThat(fields(arranging.protect(walk.number(), principal, "​", List.of(999_999L))))
                .containsExactly("measure", "photos");
        assertThat(reading.of(walk.number(), principal).any()).isFalse();
    }

    @Test
    void nobodyElseArrangesAndNobodyElseFinishes() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        Actor worker = office.actor(CaseWalk.WORKER);
        divide(walk, CaseWalk.PRINCIPAL, "合并台账", worker).orThrow();
        PartOfWork part = reading.of(walk.number(), worker).parts().get(0);
        assertThat(divide(walk, "inspector1", "补记录", worker).refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThatThrownBy(() -> divide(walk, "principal." + TestCounty.OTHER_SCHOOL, "补记录", worker))
                .isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> finishing.finish(part.id(), office.actor(LODGE), "做了"))
                .isInstanceOf(PartNotFound.class);
        CaseWalk submitted = office.paperwork().to(CaseState.SUBMITTED);
        assertThat(code(divide(submitted, CaseWalk.PRINCIPAL, "补记录", worker))).isEqualTo("stepNotOpen.SUBMITTED");
    }

    @Test
    void whatSomebodyHadWhoLeftIsShownAsNobodys() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        Actor leaver = office.another(CaseWalk.WORKER, "leaver.of.part", cn.zhenggai.shared.Role.ASSIGNEE);
        divide(walk, CaseWalk.PRINCIPAL, "合并台账", leaver).orThrow();

        events.publishEvent(new PersonDisabled(leaver.personId(), leaver.login()));

        PartOfWork part = reading.of(walk.number(), office.actor(CaseWalk.PRINCIPAL))
                .parts()
                .get(0);
        assertThat(part.personId()).isNull();
        assertThat(part.personName().toString()).isEqualTo(leaver.name());
    }

    private Outcome<?> divide(CaseWalk walk, String by, String what, Actor person) {
        return arranging.divide(
                walk.number(),
                office.actor(by),
                new PartEntry(what, person.personId(), walk.facts().deadline()));
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome.refusal().reasons().stream().map(Refusal.Reason::field).toList();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusal().reasons().get(0).code();
    }
}

@ProcessTest
class H2ArrangementTests extends ArrangementTests {}

@OnMariaDb
class MariaDbArrangementTests extends ArrangementTests {}
