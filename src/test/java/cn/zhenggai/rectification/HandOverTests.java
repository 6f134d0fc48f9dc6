package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.notification.inbox.Inbox;
import cn.zhenggai.notification.inbox.InboxFilter;
import cn.zhenggai.notification.inbox.MessageLine;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.organisation.handover.LeftWork;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Pile;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work always waits for somebody who can do it: nobody goes before what hangs on him has gone on to another. */
abstract class HandOverTests {

    private static final String NOTE = "灯具已订货，周五到";

    @Autowired
    Office office;

    @Autowired
    AdministeringPeople people;

    @Autowired
    LeftWork left;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @Test
    void aWorkerLeavesAndHisTasksMoveWithANoteThatTheLogKeepsWithBothNames() {
        undone(() -> {
            List<CaseWalk> walks = List.of(
                    office.paperwork().to(CaseState.RECTIFYING),
                    office.paperwork().to(CaseState.RECTIFYING).paused(),
                    office.paperwork().to(CaseState.SUBMITTED));
            Actor worker = office.actor(CaseWalk.WORKER);
            Actor officer = office.actor(CaseWalk.OFFICER);
            Outcome<Long> alone = disable(worker, HandOver.NONE);
            assertThat(codes(alone)).containsOnly("handOverNeeded", "required");
            assertThat(alone.refusal().reasons().get(0).arguments().get(1).toString())
                    .as("the list")
                    .contains(
                            walks.get(0).number().value(), walks.get(2).number().value());
            assertThat(office.directory.actor(worker.personId())).isPresent();
            assertThat(codes(disable(worker, new HandOver(Map.of("REPAIR", id("worker.QL0002")), NOTE))))
                    .containsExactly("handOverNotOffered");
            assertThat(codes(disable(worker, new HandOver(Map.of("REPAIR", id(CaseWalk.OFFICER)), "  "))))
                    .containsExactly("required");
            disable(worker, new HandOver(Map.of("REPAIR", id(CaseWalk.OFFICER)), NOTE))
                    .orThrow();
            for (CaseWalk walk : walks) {
                LogView last = last(walk);
                assertThat(last.action()).isEqualTo(CaseDeed.HAND_OVER);
                assertThat(last.note()).contains(worker.name(), officer.name(), NOTE);
            }
            assertThat(walks.get(0).waiting(Step.RECTIFY).desk()).isEqualTo(Desk.person(officer.personId()));
            assertThat(office.work.waitingOf(walks.get(1).number()))
                    .as("of a case that stands still too")
                    .filteredOn(item -> item.step() == Step.RECTIFY)
                    .allMatch(item -> item.desk().equals(Desk.person(officer.personId())))
                    .hasSize(1);
            assertThat(inbox(officer)).anySatisfy(message -> {
                assertThat(message.kind()).isEqualTo("HANDED_OVER");
                assertThat(message.title()).contains(worker.name(), "3");
                assertThat(message.note()).isEqualTo(NOTE);
            });
            assertThat(unread(worker)).as("of who is gone").isEmpty();
            assertThat(left.in(worker.bureauId())).isEmpty();
            office.reporting
                    .report(walks.get(0).number(), officer, walks.get(0).workDone())
                    .orThrow();
        });
    }

    /** A worker, one of two re-inspectors, the only deputy, the only heads of sections, registrar, principal and an inspector. */
    @ParameterizedTest
    @CsvSource({
        "worker.QL0001, REPAIR",
        "inspector1, REINSPECTION",
        "inspector1, SCHOOLS_INSPECTOR",
        "deputy, OFFICE_DEPUTY",
        "sectionhead, OFFICE_SECTION_HEAD",
        "registrar, OFFICE_REGISTRAR",
        "director, OFFICE_DIRECTOR",
        "principal.QL0001, OFFICE_PRINCIPAL"
    })
    void whatHangsOnSomebodyIsShownAndHandedOverFirst(String login, String pile) {
        undone(() -> {
            office.majorPaperwork().to(CaseState.CLOSE_REVIEW);
            office.paperwork().to(CaseState.RECTIFYING);
            office.paperwork().to(CaseState.SCHOOL_REVIEW);
            office.paperwork().to(CaseState.SUBMITTED);
            office.paperwork();
            Actor leaver = office.actor(login);
            List<Pile> piles = people.foreseen(leaver.personId(), gone(leaver));
            assertThat(piles).extracting(Pile::key).contains(pile);
            assertThat(codes(disable(leaver, HandOver.NONE))).contains("handOverNeeded");
            disable(leaver, chosen(piles)).orThrow();
            assertThat(left.in(leaver.bureauId())).isEmpty();
            assertThat(office.directory.actor(login)).isEmpty();
        });
    }

    @Test
    void whatNobodyTakesIsLeftWithAReasonOnTheListOfTheRegistrarAndInTheProof() {
        undone(() -> {
            CaseWalk walk = office.majorPaperwork();
            Actor deputy = office.actor("deputy");
            Map<String, String> to = new HashMap<>();
            people.foreseen(deputy.personId(), gone(deputy)).forEach(pile -> to.put(pile.key(), HandOver.NOBODY));
            disable(deputy, new HandOver(to, "新任副局长下月到任")).orThrow();
            assertThat(left.in(deputy.bureauId()))
                    .filteredOn(piece -> piece.reference().equals(walk.number().value()))
                    .extracting(Piece::step, piece -> left.place(piece))
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("SIGN_NOTICE", "青岚县教育局"));
            assertThat(left.prove().faults())
                    .anyMatch(fault -> fault.contains(walk.number().value()) && fault.contains("SIGN_NOTICE"));
            left.in(deputy.bureauId());
            assertThat(left.counted(deputy.bureauId())).isPositive();
        });
    }

    /** Whoever hands over, administrator or registrar, reads no confidential case. */
    @ParameterizedTest
    @CsvSource({"RECTIFYING, worker.QL0001", "SUBMITTED, inspector1", "SCHOOL_REVIEW, principal.QL0001"})
    void ofAConfidentialCaseTheListTellsItsNumberAndNothingElse(CaseState state, String login) {
        undone(() -> {
            CaseWalk secret = office.open(office.finding().item(Office.ETHICS)).to(state);
            Actor leaver = office.actor(login);
            List<Piece> foreseen = people.foreseen(leaver.personId(), gone(leaver)).stream()
                    .flatMap(pile -> pile.pieces().stream())
                    .toList();
            assertUntold(foreseen, secret);
            PersonCard card = office.directory.person(leaver.personId()).orElseThrow();
            office.people.change(card.id(), card.version(), gone(leaver)).orThrow();
            assertUntold(left.in(leaver.bureauId()), secret);
        });
    }

    private static void assertUntold(List<Piece> pieces, CaseWalk secret) {
        assertThat(pieces)
                .filteredOn(piece -> piece.reference().equals(secret.number().value()))
                .isNotEmpty()
                .allSatisfy(piece -> {
                    assertThat(piece.title()).isNull();
                    assertThat(piece.place()).isNull();
                });
    }

    @Test
    void whoWasDisabledBeforeAnybodyAskedIsOnTheListAndHandedOverLater() {
        undone(() -> {
            CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
            Actor worker = office.actor(CaseWalk.WORKER);
            PersonCard card = office.directory.person(worker.personId()).orElseThrow();
            office.people.change(card.id(), card.version(), gone(worker)).orThrow();
            assertThat(left.in(worker.bureauId()))
                    .extracting(Piece::reference)
                    .contains(walk.number().value());
            people.handOver(
                            office.actor("registrar"),
                            worker.personId(),
                            new HandOver(Map.of("REPAIR", id(CaseWalk.OFFICER)), NOTE))
                    .orThrow();
            assertThat(left.in(worker.bureauId())).isEmpty();
            assertThat(last(walk).actorName().toString())
                    .contains(office.actor("registrar").name());
        });
    }

    @Test
    void scenario15_whoMovesFromASchoolToTheBureauIsRefusedAsItsReinspectorAndOthersAreSuggested() {
        undone(() -> {
            CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
            Actor officer = office.actor(CaseWalk.OFFICER);
            long safety = office.actor("inspector1").unitId();
            PersonCard card = office.directory.person(officer.personId()).orElseThrow();
            PersonEntry inspector = entry(card, safety, Set.of(Role.INSPECTOR), true);
            people.change(office.actor("admin"), card.id(), card.version(), inspector, HandOver.NONE)
                    .orThrow();
            assertThat(office.directory.conflictedWith(walk.facts().schoolId())).contains(officer.personId());
            assertThat(codes(office.naming.name(walk.number(), office.actor("registrar"), 1, officer.personId())))
                    .containsExactly("verifierNotEligible");
            assertThat(office.candidates.verifiers(walk.number(), office.actor("registrar")))
                    .extracting(PersonCard::login)
                    .contains("inspector3")
                    .doesNotContain(CaseWalk.OFFICER);
        });
    }

    @Test
    void scenario16_whoIsPrincipalAndDoesTheWorkMayReportAndSignItAndNeverLooksAtItHimself() {
        CaseWalk walk = office.paperwork().to(CaseState.RECEIVED);
        Actor principal = office.actor(CaseWalk.PRINCIPAL);
        office.assigning
                .assign(walk.number(), principal, principal.personId(), null)
                .orThrow();
        office.reporting.report(walk.number(), principal, walk.workDone()).orThrow();
        walk.reportSigned();
        assertThat(walk.verifiers()).extracting(Actor::personId).doesNotContain(principal.personId());
        undone(() -> {
            office.directory.staffOf(principal.unitId()).stream()
                    .filter(card -> card.id() != principal.personId())
                    .forEach(card -> office.people
                            .change(card.id(), card.version(), entry(card, card.unitId(), card.roles(), false))
                            .orThrow());
            CaseWalk inside = office.open(office.finding()
                    .by(CaseWalk.PRINCIPAL)
                    .item(Office.PAPERWORK)
                    .source(Source.SELF_CHECK)
                    .ties(new FindingTies(null, null, null, principal.personId())));
            office.reporting
                    .report(inside.number(), principal, inside.workDone())
                    .orThrow();
            assertThat(inside.verifiers())
                    .as("where nobody else is, the township looks")
                    .extracting(Actor::login)
                    .containsExactly("township.1");
        });
    }

    @Test
    void scenario30_thePrincipalIsReplacedAndHisTasksMoveWithANoteHisSignatureStaysAndHeLosesAccess() {
        undone(() -> {
            CaseWalk signed = office.paperwork().to(CaseState.SUBMITTED);
            CaseWalk waiting = office.paperwork().to(CaseState.SCHOOL_REVIEW);
            Actor former = office.actor(CaseWalk.PRINCIPAL);
            Actor next = office.actor(CaseWalk.OFFICER);
            disable(former, new HandOver(Map.of("OFFICE_PRINCIPAL", id(CaseWalk.OFFICER)), NOTE))
                    .orThrow();
            Actor now = office.actor(CaseWalk.OFFICER);
            assertThat(now.is(Role.PRINCIPAL)).isTrue();
            assertThat(last(waiting).note()).contains(former.name(), next.name(), NOTE);
            assertThat(now.sitsAt(waiting.waiting(Step.SIGN_REPORT).desk())).isTrue();
            assertThatThrownBy(() -> office.reading.story(waiting.number(), bare(former)))
                    .isInstanceOf(CaseNotFound.class);
            assertThat(signed.story().log())
                    .filteredOn(entry -> entry.action() == CaseDeed.SIGN_REPORT)
                    .extracting(entry -> entry.actorName().toString())
                    .allMatch(name -> name.contains(former.name()));
            office.reports.review(waiting.number(), now, true, null).orThrow();
            assertThat(unread(former)).isEmpty();
        });
    }

    /** Given to another by the school, named in place of another, handed over on leaving, moved to another unit, role lost. */
    @ParameterizedTest
    @CsvSource({"REASSIGNED", "RENAMED", "LEFT", "MOVED", "STRIPPED"})
    void noUnreadMessageLeadsToACaseThatItsReaderSeesNoMore(String how) {
        undone(() -> {
            CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
            Actor former =
                    switch (how) {
                        case "REASSIGNED" -> {
                            Actor worker = office.actor(CaseWalk.WORKER);
                            office.assigning
                                    .reassign(walk.number(), office.actor(CaseWalk.OFFICER), officerId(), NOTE)
                                    .orThrow();
                            yield worker;
                        }
                        case "RENAMED" -> {
                            walk.to(CaseState.SUBMITTED);
                            long third = office.actor("inspector3").personId();
                            office.naming
                                    .name(walk.number(), office.actor("registrar"), 2, third)
                                    .orThrow();
                            assertThat(unread(office.actor("inspector3")))
                                    .extracting(MessageLine::kind)
                                    .contains("HANDED_OVER");
                            yield office.actor("inspector2");
                        }
                        case "LEFT" -> {
                            Actor worker = office.actor(CaseWalk.WORKER);
                            disable(worker, new HandOver(Map.of("REPAIR", id(CaseWalk.OFFICER)), NOTE))
                                    .orThrow();
                            yield worker;
                        }
                        case "MOVED" -> {
                            Actor worker = office.actor(CaseWalk.WORKER);
                            change(worker, office.actor("inspector1").unitId(), Set.of(Role.INSPECTOR));
                            yield office.actor(CaseWalk.WORKER);
                        }
                        default -> {
                            Actor officer = office.actor(CaseWalk.OFFICER);
                            change(officer, officer.unitId(), Set.of(Role.ASSIGNEE));
                            yield office.actor(CaseWalk.OFFICER);
                        }
                    };
            for (MessageLine line : unread(former)) {
                if (line.page() == null) {
                    assertThat(office.reading.sees(line.number(), office.actor(former.login())))
                            .as(line.kind())
                            .isTrue();
                }
            }
            if (how.equals("REASSIGNED") || how.equals("MOVED")) {
                assertThat(unread(former)).extracting(MessageLine::kind).contains("MOVED");
            }
        });
    }

    @Test
    void theReinspectorWhoGoesIsReplacedAndWhoMayNotTakeThePlaceIsPassedOver() {
        undone(() -> {
            CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
            Actor first = walk.verifiers().get(0);
            Map<String, String> to = new HashMap<>();
            List<Pile> piles = people.foreseen(first.personId(), gone(first));
            assertThat(piles.stream().flatMap(pile -> pile.pieces().stream()))
                    .filteredOn(piece -> piece.kind().equals("REINSPECTION")
                            && piece.reference().equals(walk.number().value()))
                    .extracting(Piece::dueOn)
                    .as("until when he has to look, not until when the school had to mend")
                    .containsExactly(walk.waiting(Step.VERIFY).due().on());
            piles.forEach(pile ->
                    to.put(pile.key(), Long.toString(office.actor("inspector3").personId())));
            office.people.declareConflict(
                    office.actor("inspector3").personId(), walk.facts().schoolId(), "亲属");
            Outcome<Long> refused = disable(first, new HandOver(to, NOTE));
            assertThat(codes(refused))
                    .as("not offered where he may take nothing")
                    .contains("handOverNotOffered");
            to.put("REINSPECTION", HandOver.BY_RULE);
            disable(first, new HandOver(to, NOTE)).orThrow();
            assertThat(walk.verifiers())
                    .extracting(Actor::login)
                    .doesNotContain(first.login(), "inspector3")
                    .doesNotHaveDuplicates()
                    .hasSize(2);
            assertThat(office.directory.responsibleFor(walk.facts().schoolId(), Responsibility.INSPECTOR))
                    .extracting(PersonCard::login)
                    .contains("inspector3")
                    .doesNotContain(first.login());
        });
    }

    @Test
    void aClosureThatIsSentBackIsLookedAtAgainBySomebodyWhoIsStillThere() {
        undone(() -> {
            CaseWalk walk = office.majorPaperwork().to(CaseState.CLOSE_REVIEW);
            Actor first = walk.verifiers().get(0);
            disable(first, chosen(people.foreseen(first.personId(), gone(first))))
                    .orThrow();
            walk.closureReturned("现场照片不全");
            assertThat(walk.verifiers())
                    .extracting(Actor::login)
                    .doesNotContain(first.login())
                    .hasSize(2);
            assertThat(left.in(first.bureauId())).isEmpty();
            assertThat(last(walk).action()).isEqualTo(CaseDeed.NAME_VERIFIER);
        });
    }

    /** One of everybody: with the first of those offered nothing is left with nobody. */
    @Test
    void disablingAnybodyOfTheCountyLeavesNoWorkWithoutSomebody() {
        for (CaseState state : List.of(CaseState.DRAFT, CaseState.RECTIFYING, CaseState.SCHOOL_REVIEW)) {
            office.paperwork().to(state);
        }
        office.majorPaperwork().to(CaseState.CLOSE_REVIEW);
        for (String login : PermissionTable.EVERYBODY) {
            undone(() -> {
                Actor leaver = office.actor(login);
                if (leaver.is(Role.ADMIN)) {
                    return;
                }
                disable(leaver, chosen(people.foreseen(leaver.personId(), gone(leaver))))
                        .orThrow();
                assertThat(left.in(leaver.bureauId())).as(login).isEmpty();
                List<WorkItem> waiting = jdbc
                        .sql("select case_number from work_item where state = 'OPEN'")
                        .query(String.class)
                        .list()
                        .stream()
                        .distinct()
                        .flatMap(number -> office.work.openOf(cn.zhenggai.shared.CaseNumber.of(number)).stream())
                        .toList();
                assertThat(waiting)
                        .as("asked of the desks themselves, " + login)
                        .isNotEmpty()
                        .allMatch(
                                item -> !office.directory.seatedAt(item.desk()).isEmpty());
            });
        }
    }

    private void change(Actor person, long unit, Set<Role> roles) {
        PersonCard card = office.directory.person(person.personId()).orElseThrow();
        PersonEntry entry = entry(card, unit, roles, true);
        people.change(
                        office.actor("admin"),
                        card.id(),
                        card.version(),
                        entry,
                        chosen(people.foreseen(card.id(), entry)))
                .orThrow();
    }

    private Outcome<Long> disable(Actor person, HandOver handOver) {
        PersonCard card = office.directory.person(person.personId()).orElseThrow();
        return people.change(office.actor("admin"), card.id(), card.version(), gone(person), handOver);
    }

    private PersonEntry gone(Actor person) {
        PersonCard card = office.directory.person(person.personId()).orElseThrow();
        return entry(card, card.unitId(), card.roles(), false);
    }

    private static PersonEntry entry(PersonCard card, long unit, Set<Role> roles, boolean active) {
        return new PersonEntry(
                card.login(),
                card.name(),
                card.post(),
                card.phone(),
                card.email(),
                unit,
                card.language(),
                roles,
                active);
    }

    /** The first who is offered. */
    private static HandOver chosen(List<Pile> piles) {
        Map<String, String> to = new HashMap<>();
        for (Pile pile : piles) {
            assertThat(pile.takers().isEmpty() && !pile.byRule()).as(pile.key()).isFalse();
            to.put(
                    pile.key(),
                    pile.takers().isEmpty()
                            ? HandOver.BY_RULE
                            : Long.toString(pile.takers().get(0).person().id()));
        }
        return new HandOver(to, NOTE);
    }

    private static LogView last(CaseWalk walk) {
        List<LogView> log = walk.story().log();
        return log.stream()
                .max(java.util.Comparator.comparing(LogView::entryNo))
                .orElseThrow();
    }

    private List<MessageLine> inbox(Actor person) {
        return inbox.page(person, new InboxFilter(false, null), null, 500).rows();
    }

    private List<MessageLine> unread(Actor person) {
        return inbox.page(person, new InboxFilter(true, null), null, 500).rows();
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }

    private String id(String login) {
        return Long.toString(office.actor(login).personId());
    }

    private Long officerId() {
        return office.actor(CaseWalk.OFFICER).personId();
    }

    /** Who knew him before and comes back with what he knew then. */
    private static Actor bare(Actor person) {
        return new Actor(
                person.personId(),
                person.login(),
                person.name(),
                person.unitId(),
                person.unitKind(),
                person.unitName(),
                person.bureauId(),
                Set.of(),
                List.of(Desk.person(person.personId())));
    }

    /** The county is as it was when the next test begins. */
    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}

@ProcessTest
class H2HandOverTests extends HandOverTests {}

@OnMariaDb
class MariaDbHandOverTests extends HandOverTests {}
