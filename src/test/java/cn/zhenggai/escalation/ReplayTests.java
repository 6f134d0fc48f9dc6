package cn.zhenggai.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.escalation.ladder.DueDays;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.replay.Fired;
import cn.zhenggai.escalation.replay.PastCourse;
import cn.zhenggai.escalation.replay.PastCourses;
import cn.zhenggai.escalation.replay.Replay;
import cn.zhenggai.escalation.replay.RungDays;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The proof of every dry run: the present ladder, played over what happened to cases, says what the watch really did. */
@ProcessTest
@TimeAtHand
class ReplayTests {

    @Autowired
    Watching watching;

    @Autowired
    Asking asking;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    LadderRules rules;

    @Autowired
    DueDays days;

    @Autowired
    PastCourses courses;

    @Autowired
    HoldingEscalation holding;

    @Autowired
    JumpingEscalation jumping;

    private final TreeMap<LocalDateTime, List<Runnable>> script = new TreeMap<>();
    private final List<CaseWalk> played = new ArrayList<>();

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
    }

    @Test
    void thePresentLadderPlayedAgainSaysWhatTheWatchReallyDid() {
        climbingToTheTop();
        heldAndComingBack();
        jumpedOver();
        rejectedWithGraceAndWithout();
        moreTimeAskedForInTime();
        pausedAndResumed();
        majorAndFailedTwice();
        onTheSpot();
        neverReceived();
        play("2026-09-02T11:00:00", "2026-11-20T09:00:00");
        for (CaseWalk walk : played) {
            PastCourse course = course(walk);
            assertThat(replayed(course)).as(walk.number().value()).isEqualTo(really(course));
        }
        assertThat(played.stream().flatMap(walk -> really(course(walk)).stream()))
                .as("the history is rich enough to prove something")
                .hasSizeGreaterThan(60)
                .anyMatch(step -> step.startsWith("VERIFY"))
                .anyMatch(step -> step.startsWith("RECTIFY 2"))
                .anyMatch(step -> step.startsWith("RECTIFY 1 5"));
    }

    private void climbingToTheTop() {
        CaseWalk walk = played(watching.general("2026-09-16"));
        at("2026-09-21T10:30:00", () -> watching.decide(walk, "sectionhead", true, "限期")
                .orThrow());
        at("2026-09-28T15:00:00", () -> watching.decide(walk, "deputy", false, "已约定日期")
                .orThrow());
        at("2026-10-13T09:30:00", () -> watching.decide(walk, "director", true, "通报")
                .orThrow());
        CaseWalk ignored = played(watching.general("2026-09-18"));
        at("2026-10-20T09:30:00", () -> ended(ignored));
    }

    private void heldAndComingBack() {
        CaseWalk walk = played(watching.general("2026-09-16"));
        at("2026-09-21T10:00:00", () -> holding.hold(
                        walk.number(), office.actor("sectionhead"), LocalDate.parse("2026-09-26"), "等招标")
                .orThrow());
        at("2026-10-10T10:00:00", () -> watching.decide(walk, "deputy", true, "限期")
                .orThrow());
    }

    private void jumpedOver() {
        CaseWalk walk = played(watching.general("2026-09-16"));
        at("2026-09-22T10:00:00", () -> jumping.jump(walk.number(), office.actor("director"), 4, "影响恶劣")
                .orThrow());
    }

    private void rejectedWithGraceAndWithout() {
        CaseWalk grace = played(watching.general("2026-09-16"));
        watchedSubmission(grace, "2026-09-15T16:00:00");
        at("2026-09-18T10:00:00", () -> watching.rejected(grace, "2026-09-18T10:00:00", "2026-09-24"));
        CaseWalk none = played(watching.general("2026-09-16"));
        watchedSubmission(none, "2026-09-18T16:00:00");
        at("2026-09-29T10:00:00", () -> watching.rejected(none, "2026-09-29T10:00:00", null));
        watchedSubmission(none, "2026-10-15T16:00:00");
        at("2026-10-16T16:00:00", none::passed);
    }

    private void moreTimeAskedForInTime() {
        CaseWalk walk = played(watching.general("2026-09-16"));
        at("2026-09-11T10:00:00", () -> asking.ask(walk, "2026-09-30").orThrow());
        at("2026-09-18T11:00:00", () -> asking.decide(walk, "sectionhead", true).orThrow());
        CaseWalk refused = played(watching.general("2026-09-16"));
        at("2026-09-11T10:00:00", () -> asking.ask(refused, "2026-09-30").orThrow());
        at("2026-09-21T11:00:00", () -> asking.decide(refused, "sectionhead", false)
                .orThrow());
    }

    private void pausedAndResumed() {
        CaseWalk walk = played(watching.general("2026-09-16"));
        at("2026-09-08T10:00:00", () -> asking.pause(walk, PauseReason.EVIDENCE, "2026-09-28")
                .orThrow());
        at("2026-09-24T10:00:00", walk::resumed);
    }

    private void majorAndFailedTwice() {
        CaseWalk major = played(watching.major("2026-09-30"));
        at("2026-10-09T10:00:00", () -> watching.decide(major, "sectionhead", true, "限期")
                .orThrow());
        CaseWalk failing = played(watching.general("2026-11-16"));
        for (String day : List.of("2026-09-07", "2026-09-10", "2026-09-15")) {
            watchedSubmission(failing, day + "T09:30:00");
            at(day + "T14:00:00", () -> watching.rejected(failing, day + "T14:00:00", null));
        }
    }

    private void onTheSpot() {
        clock.at("2026-09-02T10:30:00");
        played(office.open(office.finding().item("B01").photos(1).foundOn(clock.today()))
                .to(CaseState.RECTIFYING));
    }

    private void neverReceived() {
        clock.at("2026-09-02T10:45:00");
        CaseWalk walk = watching.issued(office.finding().item(Office.PAPERWORK), "sectionhead", "2026-09-29");
        played(walk);
        at("2026-09-16T10:00:00", () -> walk.to(CaseState.RECTIFYING));
    }

    private void ended(CaseWalk walk) {
        walk.reported().reportSigned().passed();
    }

    private void watchedSubmission(CaseWalk walk, String moment) {
        at(moment, () -> watching.submitted(walk, moment));
    }

    private CaseWalk played(CaseWalk walk) {
        played.add(walk);
        return walk;
    }

    private void at(String moment, Runnable deed) {
        script.computeIfAbsent(LocalDateTime.parse(moment), none -> new ArrayList<>())
                .add(deed);
    }

    /** What people did at its hour, and the watch every working hour between. */
    private void play(String from, String until) {
        LocalDateTime end = LocalDateTime.parse(until);
        for (LocalDateTime hour = LocalDateTime.parse(from); !hour.isAfter(end); hour = next(hour)) {
            for (var deeds : script.headMap(hour, true).entrySet()) {
                clock.at(deeds.getKey() + ":00");
                deeds.getValue().forEach(Runnable::run);
            }
            script.headMap(hour, true).clear();
            clock.at(hour + ":00");
            watching.watch();
        }
    }

    private static LocalDateTime next(LocalDateTime hour) {
        return hour.getHour() < 18
                ? hour.plusHours(3)
                : hour.toLocalDate().plusDays(1).atTime(8, 0);
    }

    private PastCourse course(CaseWalk walk) {
        return courses.of(List.of(id(walk))).get(0);
    }

    private long id(CaseWalk walk) {
        return watching.jdbc
                .sql("select id from rectification_case where number = :number")
                .param("number", walk.number().value())
                .query(Long.class)
                .single();
    }

    private List<String> replayed(PastCourse course) {
        return Replay.of(course, rules.of(course.issuedAt()), new RungDays(days), clock.instant()).stream()
                .map(ReplayTests::words)
                .sorted()
                .toList();
    }

    private static String words(Fired step) {
        return "%s %d %s %s".formatted(step.clock(), step.subject(), step.rung().rung(), day(step.at()));
    }

    private static List<String> really(PastCourse course) {
        return course.taken().stream()
                .filter(PastCourse::replayable)
                .map(step -> "%s %d %s %s".formatted(step.clock(), step.subject(), step.rung(), day(step.takenAt())))
                .sorted()
                .toList();
    }

    private static String day(Instant moment) {
        return BureauTime.dayOf(moment).toString();
    }
}
