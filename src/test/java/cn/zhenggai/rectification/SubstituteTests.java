package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.standin.NamingSubstitute;
import cn.zhenggai.organisation.standin.SubstituteEntry;
import cn.zhenggai.organisation.standin.Substitutes;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import cn.zhenggai.task.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is away for a time is stood in for: with all that is his, under both names, and never past the rules of separation. */
abstract class SubstituteTests {

    @Autowired
    Office office;

    @Autowired
    NamingSubstitute naming;

    @Autowired
    Substitutes substitutes;

    @Autowired
    TaskLists tasks;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @Test
    void aSubstituteSeesAndDoesWhatTheAbsentOneMayAndBothNamesStandInTheLog() {
        undone(() -> {
            CaseWalk draft = office.paperwork();
            CaseWalk rectifying = office.paperwork().to(CaseState.RECTIFYING);
            CaseWalk submitted = office.paperwork().to(CaseState.SUBMITTED);
            Actor head = acting("sectionhead", "registrar");
            office.signing.sign(draft.number(), head, null, "限期整改").orThrow();
            assertThat(last(draft).actorName().toString()).contains("赵静 代 周建国");
            Actor worker = acting("worker.QL0001", "officer.QL0001");
            assertThat(todo(worker)).extracting(WorkItem::caseNumber).contains(rectifying.number());
            office.reporting
                    .report(rectifying.number(), worker, rectifying.workDone())
                    .orThrow();
            assertThat(last(rectifying).actorName().toString()).contains("安全员1 代 总务1");
            Actor looker = acting("inspector2", "inspector3");
            office.verifying
                    .verify(submitted.number(), looker, new Opinion(true, "已到现场查看", null, null))
                    .orThrow();
            assertThat(submitted.story().verifiersOf(1))
                    .anyMatch(v -> v.signedAt() != null && v.toString().contains("督学丙 代 督学乙"));
        });
    }

    /** Every person of the county away, another in his place: lists, badges, sight and rights are those of the absent one. */
    @Test
    void listsBadgesSightAndPolicyAreThoseOfTheAbsentOneForEveryPersonAndEveryStep() {
        List<CaseWalk> walks = List.of(
                office.paperwork(),
                office.paperwork().signed(),
                office.paperwork().to(CaseState.RECTIFYING),
                office.paperwork().to(CaseState.SCHOOL_REVIEW),
                office.paperwork().to(CaseState.SUBMITTED),
                office.majorPaperwork().to(CaseState.CLOSE_REVIEW));
        for (String login : PermissionTable.EVERYBODY) {
            Actor absent = office.actor(login);
            Actor acting = absent.stoodInBy(
                    office.actor("inspector3").equals(absent) ? office.actor("registrar") : office.actor("inspector3"));
            assertThat(todo(acting)).as(login).isEqualTo(todo(absent));
            assertThat(tasks.counts(acting)).as(login).isEqualTo(tasks.counts(absent));
            for (CaseWalk walk : walks) {
                assertThat(allowed(walk, acting)).as(login + " " + walk.state()).isEqualTo(allowed(walk, absent));
            }
        }
    }

    @Test
    void aSubstituteInConflictOrAtTheWorkOrNamedHimselfLooksAtNothing() {
        undone(() -> {
            CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
            long school = walk.facts().schoolId();
            Opinion passed = new Opinion(true, "已到现场查看", null, null);
            Actor named = office.actor("inspector2").stoodInBy(office.actor("inspector1"));
            assertThat(kind(office.verifying.verify(walk.number(), named, passed)))
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            office.people.declareConflict(office.actor("inspector3").personId(), school, "亲属任校长");
            Actor conflicted = office.actor("inspector2").stoodInBy(office.actor("inspector3"));
            assertThat(codes(office.verifying.verify(walk.number(), conflicted, passed)))
                    .containsExactly("standInKeptAway");
            assertThat(allowed(walk, conflicted)).doesNotContain(Action.VERIFY);
            Actor ofSchool = office.actor("inspector2").stoodInBy(office.actor(CaseWalk.OFFICER));
            assertThat(kind(office.verifying.verify(walk.number(), ofSchool, passed)))
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        });
    }

    @Test
    void whoReportedForAnotherIsNeverNamedToLookAtItHimself() {
        undone(() -> {
            CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
            Actor worker = office.actor(CaseWalk.WORKER).stoodInBy(office.actor("inspector1"));
            office.reporting.report(walk.number(), worker, walk.workDone()).orThrow();
            walk.reportSigned();
            assertThat(walk.verifiers()).extracting(Actor::login).doesNotContain("inspector1");
        });
    }

    @Test
    void aChainHasTwoLinksAtMostAndNoCircleAndOnlyItsDaysCount() {
        undone(() -> {
            LocalDate today = BureauTime.today(office.clock);
            name("inspector1", "inspector2", today, today.plusDays(5)).orThrow();
            assertThat(codes(name("inspector2", "inspector1", today, today.plusDays(2))))
                    .containsExactly("substituteCircle");
            name("inspector2", "inspector3", today, today.plusDays(2)).orThrow();
            assertThat(codes(name("inspector3", "sectionhead", today, today.plusDays(1))))
                    .containsExactly("substituteChain");
            assertThat(codes(name("inspector1", "sectionhead", today.plusDays(3), today.plusDays(9))))
                    .containsExactly("substituteNamed");
            name("inspector3", "sectionhead", today.plusDays(6), today.plusDays(9))
                    .orThrow();
            assertThat(codes(name("deputy", "principal.QL0001", today, today))).containsExactly("substituteUnknown");
            assertThat(codes(name("deputy", "deputy", today, today))).containsExactly("substituteUnknown");
            assertThat(codes(name("deputy", "director", today, today.minusDays(1))))
                    .contains("substituteDays", "substitutePast");
            long first = office.actor("inspector1").personId();
            assertThat(substitutes.absentFor(office.actor("inspector3").personId()))
                    .containsExactlyInAnyOrder(first, office.actor("inspector2").personId());
            assertThat(substitutes.mayActFor(first, office.actor("sectionhead").personId()))
                    .as("not yet, and a third link")
                    .isFalse();
        });
    }

    @Test
    void onlyHimselfOrTheRegistrarNamesSomebodyAndEndsItBeforeItsTime() {
        undone(() -> {
            LocalDate today = BureauTime.today(office.clock);
            Actor deputy = office.actor("deputy");
            Actor director = office.actor("director");
            SubstituteEntry entry = new SubstituteEntry(director.personId(), today, today.plusDays(3), "出差");
            assertThat(kind(naming.name(office.actor("inspector1"), deputy.personId(), entry)))
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(kind(naming.name(deputy.stoodInBy(director), deputy.personId(), entry)))
                    .as("a substitute names none")
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            Actor registrar = office.actor("registrar");
            assertThat(codes(naming.name(
                            registrar,
                            deputy.personId(),
                            new SubstituteEntry(registrar.personId(), today, today.plusDays(3), "出差"))))
                    .as("nobody gives himself the rights of another")
                    .containsExactly("substituteUnknown");
            long id = naming.name(office.actor("registrar"), deputy.personId(), entry)
                    .orThrow();
            assertThat(substitutes.mayActFor(deputy.personId(), director.personId()))
                    .isTrue();
            naming.end(deputy, id).orThrow();
            assertThat(substitutes.mayActFor(deputy.personId(), director.personId()))
                    .isFalse();
        });
    }

    private Outcome<Long> name(String absent, String substitute, LocalDate from, LocalDate until) {
        Actor by = office.actor(absent);
        return naming.name(
                by, by.personId(), new SubstituteEntry(office.actor(substitute).personId(), from, until, "出差"));
    }

    private Actor acting(String absent, String substitute) {
        LocalDate today = BureauTime.today(office.clock);
        name(absent, substitute, today, today).orThrow();
        Actor away = office.actor(absent);
        Actor other = office.actor(substitute);
        assertThat(substitutes.mayActFor(away.personId(), other.personId())).isTrue();
        return away.stoodInBy(other);
    }

    private List<WorkItem> todo(Actor actor) {
        return tasks.page(actor, TaskList.TODO, TaskFilter.NONE, null, 1000).rows();
    }

    private Set<Action> allowed(CaseWalk walk, Actor actor) {
        try {
            return office.reading.story(walk.number(), actor).allowed();
        } catch (CaseNotFound hidden) {
            return Set.of();
        }
    }

    private static LogView last(CaseWalk walk) {
        return walk.story().log().stream()
                .max(Comparator.comparing(LogView::entryNo))
                .orElseThrow();
    }

    private static Refusal.Kind kind(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().kind();
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}

@ProcessTest
class H2SubstituteTests extends SubstituteTests {}

@OnMariaDb
class MariaDbSubstituteTests extends SubstituteTests {}
