package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.coordination.letter.ReturningPart;
import cn.zhenggai.objection.Objecting;
import cn.zhenggai.objection.ObjectionAnswer;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random legal histories of one case each, held against a reference after every event. The seed is part of every failure;
 * {@code -Dclock.seed=} repeats it.
 */
@Import(TimeAtHand.class)
abstract class ClockHistoryTests {

    private static final int EVENTS = 16;

    /** How schools are run: an objection may stop its clock. */
    private static final String CONDUCT = "K09";

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    Objecting objecting;

    @Autowired
    ProposingReopening proposing;

    @Autowired
    DecidingReopening deciding;

    @Autowired
    MovableClock clock;

    @Autowired
    Departments departments;

    @Autowired
    ReturningPart returning;

    @Autowired
    JdbcClient jdbc;

    private final List<String> told = new ArrayList<>();
    private Random random;
    private CaseWalk walk;
    private ReferenceClock reference;
    private Actor contact;
    private boolean otherWorker;
    private boolean conduct;

    @BeforeEach
    void settle() {
        office.county.settle();
        contact = departments.contact("县消防救援大队");
    }

    abstract int histories();

    @Test
    void everyHistoryLeavesTheClocksWhereTheReferencePutsThem() {
        long seed = Long.getLong("clock.seed", System.nanoTime());
        System.out.println("Clock histories with -Dclock.seed=" + seed);
        random = new Random(seed);
        for (int i = 0; i < histories(); i++) {
            begin();
            for (int event = 0; event < EVENTS && (reference.state.open() || random.nextInt(4) > 0); event++) {
                happen();
                compare(seed);
            }
        }
        assertThat(office.comparing.differences()).isEmpty();
    }

    private void begin() {
        told.clear();
        clock.at("2026-09-01T09:00:00");
        clock.forward(Duration.ofDays(random.nextInt(12)));
        int workdays = 1 + random.nextInt(9);
        reference = new ReferenceClock(clock.today(), workdays);
        conduct = random.nextBoolean();
        walk = office.open(
                office.finding().item(conduct ? CONDUCT : Office.PAPERWORK).foundOn(clock.today()));
        office.signing
                .signUntil(
                        walk.number(), office.actor("sectionhead"), new OrderTerm(null, Limit.workdays(workdays)), null)
                .orThrow();
        walk.to(CaseState.RECTIFYING);
        otherWorker = false;
        told.add("issued " + clock.today() + " for " + workdays);
    }

    private void happen() {
        if (!reference.state.open()) {
            letDaysPass();
            reopen();
            return;
        }
        List<Runnable> possible = new ArrayList<>(List.of(this::letDaysPass, this::letDaysPass));
        boolean school = reference.state == CaseState.RECTIFYING;
        if (school) {
            possible.add(this::report);
            possible.add(this::reassign);
            possible.add(this::transfer);
        }
        if (reference.state == CaseState.SCHOOL_REVIEW) {
            possible.addAll(List.of(this::sign, this::returned, this::sign));
        }
        if (reference.state == CaseState.SUBMITTED) {
            possible.addAll(List.of(this::reject, this::reject, this::pass));
        }
        if (reference.state == CaseState.COORDINATING) {
            possible.addAll(List.of(this::back, this::backWithNewDay));
        } else if (reference.state == CaseState.PAUSED) {
            possible.add(this::resume);
        } else {
            possible.add(this::pause);
            if (reference.asked) {
                possible.addAll(List.of(this::approve, this::refuse));
            }
        }
        possible.addAll(ofObjections());
        boolean inTime = ReferenceClock.between(clock.today(), reference.deadline) >= 2;
        if (school && !reference.asked && inTime && reference.extensions < 2) {
            possible.add(this::ask);
        }
        possible.get(random.nextInt(possible.size())).run();
    }

    private List<Runnable> ofObjections() {
        boolean paused = reference.state == CaseState.PAUSED;
        if (!reference.objecting) {
            boolean may = reference.state.withSchool()
                    && reference.objections < ObjectionSubject.values().length
                    && !clock.today().isAfter(reference.objectUntil);
            return may ? List.of(this::object) : List.of();
        }
        List<Runnable> possible = new ArrayList<>(List.of(this::keep));
        boolean outside = reference.state == CaseState.COORDINATING;
        if (!outside && (!paused || reference.stoppedForIt)) {
            possible.add(this::move);
        }
        if (!paused && !outside && conduct) {
            possible.addAll(List.of(this::stop, this::stop));
        }
        return possible;
    }

    private void object() {
        ObjectionSubject subject = ObjectionSubject.values()[reference.objections];
        objecting.object(walk, subject).orThrow();
        reference.objected();
        told.add("objected to " + subject);
    }

    private void stop() {
        asking.pause(walk, PauseReason.OBJECTION, clock.today().plusDays(60).toString())
                .orThrow();
        reference.paused(clock.today());
        reference.stoppedForIt = true;
        told.add("stopped for the objection");
    }

    private void keep() {
        objecting.decide(walk, "deputy", ObjectionAnswer.Kind.KEPT).orThrow();
        reference.answered(clock.today());
        told.add("order kept");
    }

    private void move() {
        reference.answered(clock.today());
        LocalDate later = reference.deadline.isAfter(clock.today()) ? reference.deadline : clock.today();
        LocalDate until = later.plusDays(1 + random.nextInt(9));
        objecting
                .decide(walk, "deputy", ObjectionAnswer.Kind.TERM_CHANGED, until)
                .orThrow();
        reference.corrected(until);
        told.add("term changed to " + until);
    }

    private void letDaysPass() {
        int days = 1 + random.nextInt(4);
        clock.forward(Duration.ofDays(days));
        told.add("waited until " + clock.today());
    }

    private void report() {
        Actor worker = office.actor(otherWorker ? CaseWalk.OFFICER : CaseWalk.WORKER);
        office.reporting.report(walk.number(), worker, walk.workDone()).orThrow();
        reference.state = CaseState.SCHOOL_REVIEW;
        told.add("reported");
    }

    private void reassign() {
        otherWorker = !otherWorker;
        Actor to = office.actor(otherWorker ? CaseWalk.OFFICER : CaseWalk.WORKER);
        office.assigning
                .reassign(walk.number(), office.actor(CaseWalk.OFFICER), to.personId(), null)
                .orThrow();
        told.add("reassigned");
    }

    private void returned() {
        walk.reportReturned("照片不清楚");
        reference.state = CaseState.RECTIFYING;
        told.add("returned");
    }

    private void sign() {
        walk.reportSigned();
        reference.state = CaseState.SUBMITTED;
        reference.submittedOn = clock.today();
        told.add("submitted");
    }

    private void reject() {
        LocalDate grace = random.nextBoolean() ? ReferenceClock.plus(clock.today(), 1 + random.nextInt(5)) : null;
        for (Actor verifier : walk.verifiers()) {
            office.verifying
                    .verify(walk.number(), verifier, new Opinion(false, "未到位", grace, null))
                    .orThrow();
        }
        reference.rejected(grace);
        told.add("rejected with grace " + grace);
    }

    private void pass() {
        walk.passed();
        reference.state = CaseState.CLOSED;
        reference.objecting = false;
        reference.closedBefore = true;
        told.add("passed");
    }

    private void reopen() {
        LocalDate latest = reference.latest(clock.today());
        boolean earlier = random.nextBoolean() && latest.isAfter(clock.today().plusDays(1));
        LocalDate until = earlier ? latest.minusDays(1) : latest;
        proposing
                .propose(
                        walk.number(),
                        office.actor("inspector1"),
                        new ReopeningEntry(ReopeningGround.RELAPSE, "又不符合要求", null))
                .orThrow();
        deciding.decide(
                        walk.number(),
                        office.actor("sectionhead"),
                        new ReopeningDecision(true, null, earlier ? until : null))
                .orThrow();
        reference.reopened(clock.today(), until);
        told.add("reopened until " + until);
    }

    private void ask() {
        reference.askedUntil = reference.deadline.plusDays(1 + random.nextInt(20));
        asking.ask(walk, reference.askedUntil.toString()).orThrow();
        reference.asked = true;
        told.add("asked until " + reference.askedUntil);
    }

    private void approve() {
        if (!reference.askedUntil.isAfter(reference.deadline)) {
            refuse();
            return;
        }
        asking.decide(walk, reference.extensions == 0 ? "sectionhead" : "deputy", true)
                .orThrow();
        reference.approved();
        told.add("approved");
    }

    private void refuse() {
        asking.decide(walk, reference.extensions == 0 ? "sectionhead" : "deputy", false)
                .orThrow();
        reference.asked = false;
        told.add("refused");
    }

    private void pause() {
        asking.pause(walk, PauseReason.EVIDENCE, clock.today().plusDays(60).toString())
                .orThrow();
        reference.paused(clock.today());
        told.add("paused");
    }

    private void transfer() {
        departments.transferred(walk, contact, null);
        reference.paused(clock.today());
        reference.state = CaseState.COORDINATING;
        told.add("transferred");
    }

    private void back() {
        returning
                .back(walk.number(), office.actor("sectionhead"), null, "部分由学校办理")
                .orThrow();
        reference.resumed(clock.today());
        told.add("came back");
    }

    private void backWithNewDay() {
        LocalDate day = clock.today().plusDays(1 + random.nextInt(20));
        returning
                .back(walk.number(), office.actor("sectionhead"), day, "部分由学校办理")
                .orThrow();
        reference.ordered(day);
        told.add("came back until " + day);
    }

    private void resume() {
        office.resuming.resume(walk.number(), office.actor("deputy"), null).orThrow();
        reference.resumed(clock.today());
        told.add("resumed");
    }

    private void compare(long seed) {
        String story = "seed " + seed + ": " + told;
        CaseFacts facts = walk.facts();
        assertThat(facts.state()).as(story).isEqualTo(reference.state);
        assertThat(facts.deadline()).as(story).isEqualTo(reference.deadline);
        assertThat(facts.originalDeadline()).as(story).isEqualTo(reference.original);
        assertThat(facts.graceUntil()).as(story).isEqualTo(reference.grace);
        assertThat(facts.round()).as(story).isEqualTo(reference.round);
        if (reference.state == CaseState.CLOSED) {
            boolean inTime = !reference.submittedOn.isAfter(reference.deadline);
            assertThat(facts.clock().onTimeApproved()).as(story).isEqualTo(inTime);
            assertThat(facts.clock().onTimeOriginal())
                    .as(story)
                    .isEqualTo(!reference.submittedOn.isAfter(reference.original));
            return;
        }
        watched(story);
        for (WorkItem item : walk.story().waiting()) {
            if (item.step() == Step.RECTIFY || item.step() == Step.SIGN_REPORT) {
                assertThat(item.dueOn()).as(story).isEqualTo(reference.lastDay());
            }
        }
    }

    private void watched(String story) {
        jdbc.sql("select running, episode, deadline, late_after from case_clock where number = :number")
                .param("number", walk.number().value())
                .query(row -> {
                    assertThat(row.getInt("running") == 1).as(story).isEqualTo(reference.running());
                    assertThat(row.getInt("episode")).as(story).isEqualTo(reference.episode);
                    assertThat(BureauTime.moment(row, "late_after"))
                            .as(story)
                            .isEqualTo(reference.state.withSchool() ? BureauTime.endOf(reference.deadline) : null);
                });
    }
}

@ProcessTest
class H2ClockHistoryTests extends ClockHistoryTests {

    @Override
    int histories() {
        return 40;
    }
}

@OnMariaDb
class MariaDbClockHistoryTests extends ClockHistoryTests {

    @Override
    int histories() {
        return 12;
    }
}
