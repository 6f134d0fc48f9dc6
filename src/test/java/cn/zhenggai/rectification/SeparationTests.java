package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody verifies his own work, his own school's, or alone what two must see. */
@ProcessTest
class SeparationTests {

    @Autowired
    Office office;

    @Test
    void theFinderAndWhoAnswersForTheSchoolVerifyAndNobodyOfTheSchoolMay() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        assertThat(walk.verifiers()).extracting(Actor::login).containsExactly("inspector1", "inspector2");
        List<PersonCard> eligible = office.candidates.verifiers(walk.number(), office.actor("registrar"));
        assertThat(eligible).isNotEmpty().noneMatch(person -> person.login().endsWith("QL0001"));
        assertThat(eligible).extracting(PersonCard::login).contains("inspector3", "township.1", "sectionhead");
        assertRefused(walk, 1, CaseWalk.WORKER, "verifierNotEligible");
    }

    @Test
    void majorWorkIsNotVerifiedByTheTownship() {
        CaseWalk walk = office.majorPaperwork().to(CaseState.SUBMITTED);
        assertRefused(walk, 1, "township.1", "verifierNotEligible");
    }

    @Test
    void whoDidTheWorkNeverVerifiesItEvenFromANewPost() {
        CaseWalk walk = office.paperwork().to(CaseState.RECEIVED);
        Actor mover = office.moving.hired(CaseWalk.WORKER);
        office.assigning
                .assign(walk.number(), office.actor(CaseWalk.OFFICER), mover.personId(), null)
                .orThrow();
        office.reporting.report(walk.number(), mover, walk.workDone()).orThrow();
        office.moving.becomesInspector(mover);
        try {
            walk.reportSigned();
            assertThat(walk.verifiers()).extracting(Actor::personId).doesNotContain(mover.personId());
            assertRefused(walk, 1, mover.login(), "verifierNotEligible");
            CaseWalk another = office.paperwork().to(CaseState.SUBMITTED);
            office.naming
                    .name(another.number(), office.actor("registrar"), 1, mover.personId())
                    .orThrow();
        } finally {
            office.moving.leaves(mover);
        }
    }

    @Test
    void whoHasAConflictWithTheSchoolNeverVerifiesItsWork() {
        long person = office.actor("inspector2").personId();
        CaseWalk walk = office.paperwork();
        office.people.declareConflict(person, walk.facts().schoolId(), "亲属任校长");
        try {
            walk.to(CaseState.SUBMITTED);
            assertThat(walk.verifiers()).extracting(Actor::login).containsExactly("inspector1", "inspector3");
            assertRefused(walk, 2, "inspector2", "verifierNotEligible");
        } finally {
            office.people.withdrawConflict(person, walk.facts().schoolId());
        }
    }

    @Test
    void aPlaceThatNobodyMayFillWaitsForTheRegistrar() {
        CaseWalk walk = office.majorPaperwork().to(CaseState.SCHOOL_REVIEW);
        long school = walk.facts().schoolId();
        List<PersonCard> all = office.candidates.verifiers(walk.number(), office.actor("registrar"));
        all.forEach(person -> office.people.declareConflict(person.id(), school, "回避"));
        walk.reportSigned();
        all.forEach(person -> office.people.withdrawConflict(person.id(), school));
        assertThat(walk.story().waiting()).hasSize(2).allMatch(item -> office.actor("registrar")
                .sitsAt(item.desk()));
        for (int place = 1; place <= 2; place++) {
            office.naming
                    .name(
                            walk.number(),
                            office.actor("registrar"),
                            place,
                            office.actor("inspector" + place).personId())
                    .orThrow();
        }
        walk.passed();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSE_REVIEW);
    }

    @Test
    void onePersonNeverHoldsBothPlaces() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        assertRefused(walk, 1, "inspector2", "verifierTwice");
        assertRefused(walk, 1, "inspector1", "verifierTwice");
        Actor first = walk.verifiers().get(0);
        walk.opinion(0, true);
        Outcome<?> again = verify(walk, first);
        assertThat(again.refusal().kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertRefused(walk, 2, "inspector1", "verifierTwice");
        assertRefused(walk, 1, "inspector3", "stepNotOpen");
        assertRefused(walk, 3, "inspector3", "stepNotOpen");
    }

    @Test
    void whoIsNamedVerifiesAndWhoWasReplacedNoMore() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        Actor replaced = walk.verifiers().get(1);
        Actor named = office.actor("inspector3");
        assertThatThrownBy(() -> verify(walk, named)).isInstanceOf(CaseNotFound.class);
        office.naming
                .name(walk.number(), office.actor("sectionhead"), 2, named.personId())
                .orThrow();
        assertThat(verify(walk, replaced).refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(verify(walk, named).accepted()).isTrue();
        assertThat(walk.opinion(0, true).state()).isEqualTo(CaseState.CLOSED);
    }

    private void assertRefused(CaseWalk walk, int place, String login, String code) {
        Outcome<?> outcome = office.naming.name(
                walk.number(),
                office.actor("registrar"),
                place,
                office.directory.actor(login).orElseThrow().personId());
        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refusal().reasons()).extracting(Refusal.Reason::code).containsExactly(code);
    }

    private Outcome<?> verify(CaseWalk walk, Actor by) {
        return office.verifying.verify(walk.number(), by, new Opinion(true, "已到现场查看", null, null));
    }
}
