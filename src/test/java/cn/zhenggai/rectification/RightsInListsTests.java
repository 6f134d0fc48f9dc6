package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.rectification.desk.AskingAboutDates;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every person and every step, asked of the policy and of the lists: whoever finds a step in a list may take it, and
 * whoever may take it finds it, but for those who may stand in for another.
 */
@ProcessTest
class RightsInListsTests {

    /** What is waited for, and the action that ends the waiting. */
    private static final Map<String, Action> ENDS = Map.ofEntries(
            Map.entry("DECIDE_ACTING", Action.DECIDE_ACTING),
            Map.entry("SIGN_NOTICE", Action.SIGN_NOTICE),
            Map.entry("RECEIVE_NOTICE", Action.RECEIVE),
            Map.entry("WRITE_PLAN", Action.WRITE_PLAN),
            Map.entry("REVIEW_PLAN", Action.REVIEW_PLAN),
            Map.entry("ASSIGN_WORK", Action.ASSIGN),
            Map.entry("RECTIFY", Action.REPORT),
            Map.entry("SIGN_REPORT", Action.SIGN_REPORT),
            Map.entry("VERIFY", Action.VERIFY),
            Map.entry("APPROVE_CLOSURE", Action.APPROVE_CLOSURE),
            Map.entry("DECIDE_EXTENSION", Action.DECIDE_EXTENSION),
            Map.entry("REVIEW_PAUSE", Action.RESUME),
            Map.entry("DECIDE_OBJECTION", Action.DECIDE_OBJECTION),
            Map.entry("DECIDE_DEADLINE", Action.DECIDE_DEADLINE));

    /** The deputy reviews a plan and the school reports work when those are away at whose desk it lies. */
    private static final Set<String> STAND_INS =
            Set.of("deputy REVIEW_PLAN", "officer.QL0001 REPORT", "principal.QL0001 REPORT");

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    TaskLists tasks;

    @Autowired
    LeadersDesk desk;

    @Autowired
    AskingAboutDates dates;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @Test
    void whoeverFindsAStepInAListMayTakeItAndTheOtherWayRound() {
        List<CaseWalk> walks = Stream.concat(ordinary(), special()).toList();
        Set<String> standIns = new TreeSet<>();
        for (String login : PermissionTable.EVERYBODY) {
            Actor person = office.actor(login);
            Map<CaseNumber, Set<Action>> listed = listed(person);
            for (CaseWalk walk : walks) {
                Set<Action> may = allowed(walk, person);
                Set<Action> finds = listed.getOrDefault(walk.number(), Set.of());
                assertThat(may)
                        .as(login + " " + walk.state() + " " + walk.number())
                        .containsAll(finds);
                may.stream()
                        .filter(ENDS.values()::contains)
                        .filter(action -> !finds.contains(action))
                        .forEach(action -> standIns.add(login + " " + action));
            }
        }
        assertThat(standIns).isEqualTo(new TreeSet<>(STAND_INS));
    }

    private Stream<CaseWalk> ordinary() {
        return Stream.of(
                office.paperwork(),
                office.majorPaperwork(),
                office.paperwork().signed(),
                office.paperwork().to(CaseState.RECEIVED),
                office.majorPaperwork().to(CaseState.PLANNING),
                office.majorPaperwork().to(CaseState.PLANNING).planWritten(),
                office.paperwork().to(CaseState.RECTIFYING),
                office.paperwork().to(CaseState.SCHOOL_REVIEW),
                office.paperwork().to(CaseState.SUBMITTED),
                office.majorPaperwork().to(CaseState.CLOSE_REVIEW));
    }

    private Stream<CaseWalk> special() {
        CaseWalk asked = office.paperwork().to(CaseState.RECTIFYING);
        asking.ask(asked, asked.facts().deadline().plusDays(3).toString()).orThrow();
        return Stream.of(
                asked,
                office.paperwork().to(CaseState.RECTIFYING).paused(),
                recounted(office.paperwork().signed(), null),
                recounted(office.majorPaperwork().signed(), null),
                recounted(office.paperwork().signed(), Desk.of(Desk.Kind.SECTION_HEAD, sectionOf("personnelhead"))));
    }

    private long sectionOf(String login) {
        return office.actor(login).unitId();
    }

    /** A new calendar would move the deadline; the notice may be one that another section signed. */
    private CaseWalk recounted(CaseWalk walk, Desk signedAt) {
        transaction.executeWithoutResult(status -> {
            RectificationCase subject = office.cases.findByNumber(walk.number()).orElseThrow();
            LocalDate later = subject.clock().deadline().plusDays(1);
            if (signedAt != null) {
                subject.order().placed(subject.order().noticeId(), 1, signedAt);
            }
            subject.reckoned(new Reckoning(later, false, List.of()));
            dates.follow(subject, null, null);
            office.cases.save(subject);
        });
        return walk;
    }

    private Set<Action> allowed(CaseWalk walk, Actor person) {
        try {
            return office.reading.story(walk.number(), person).allowed();
        } catch (CaseNotFound hidden) {
            return Set.of();
        }
    }

    private Map<CaseNumber, Set<Action>> listed(Actor person) {
        Stream<Map.Entry<CaseNumber, String>> work = Stream.of(TaskList.RECEIVE, TaskList.TODO)
                .flatMap(list -> tasks.page(person, list, TaskFilter.NONE, null, 1000).rows().stream())
                .map(item -> Map.entry(item.caseNumber(), item.step().name()));
        Stream<Map.Entry<CaseNumber, String>> waiting = LeadersDesk.opensTo(person)
                ? desk.page(person, DeskFilter.of(DeskList.WAITING), null, 1000).rows().stream()
                        .map(RightsInListsTests::entry)
                : Stream.empty();
        return Stream.concat(work, waiting)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> ENDS.get(entry.getValue()), Collectors.toSet())));
    }

    private static Map.Entry<CaseNumber, String> entry(DeskLine line) {
        return Map.entry(line.number(), line.hands().step());
    }
}
