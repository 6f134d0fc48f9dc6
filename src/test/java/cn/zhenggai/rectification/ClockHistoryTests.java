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
import cn.zhenggai.rectification.verification.ReturningForProof;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.Supervising;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random legal histories of one case each, held against a reference after every event. The seed is part of every failure;
 * {@code -Dclock.seed=} repeats it, {@code -Dclock.histories=2000} plays as many.
 */
@TimeAtHand
abstract class ClockHistoryTests {

    private static final int EVENTS = 18;

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
    ReturningForProof checking;

    @Autowired
    Stopping stopping;

    @Autowired
    Supervising supervising;

    @Autowired
    JdbcClient jdbc;

    private final List<String> told = new ArrayList<>();
    private Random random;
    private CaseWalk walk;
    private ReferenceClock reference;
    private Actor contact;
    private long letter;
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
        int histories = Integer.getInteger("clock.histories", histories());
        System.out.println("Clock histories with -Dclock.histories=" + histories + " -Dclock.seed=" + seed);
        random = new Random(seed);
        for (int i = 0; i < histories; i++) {
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
        possible.addAll(
                switch (reference.state) {
                    case RECTIFYING -> List.of(this::report, this::report, this::reassign, this::transfer);
                    case SCHOOL_REVIEW -> List.of(this::sign, this::returned, this::sign);
                    case SUBMITTED -> List.of(this::reject, this::reject, this::pass);
                    case CLOSE_REVIEW -> List.of(this::lookAgain, this::approveClosure, this::approveClosure);
                    case COORDINATING -> List.of(this::back, this::backWithNewDay, this::othersDone);
                    default -> List.of(this::resume, this::resumeByItself);
                });
        if (reference.state == CaseState.SUBMITTED && !reference.deskReturned) {
            possible.add(this::returnForProof);
        }
        if (reference.state != CaseState.PAUSED && reference.state != CaseState.COORDINATING) {
            possible.add(this::pause);
        }
        possible.addAll(ofExtensions());
        possible.addAll(ofObjections());
        possible.addAll(ofSupervision());
        possible.get(random.nextInt(possible.size())).run();
    }

    private List<Runnable> ofExtensions() {
        if (reference.asked) {
            return reference.state == CaseState.PAUSED ? List.of() : List.of(this::approve, this::refuse);
        }
        int notice = reference.listed ? 20 : 2;
        boolean inTime = ReferenceClock.between(clock.today(), reference.deadline) >= notice;
        boolean may = reference.state == CaseState.RECTIFYING && inTime && reference.extensions < 2;
        return may ? List.of(this::ask) : List.of();
    }

    /** What is stopped or listed beside the work. */
    private List<Runnable> ofSupervision() {
        List<Runnable> possible = new ArrayList<>();
        if (reference.stopsGiven < 2) {
            possible.add(this::stopUse);
        }
        if (reference.stops > 0) {
            possible.addAll(List.of(this::lift, this::lift));
        }
        boolean inHand = reference.state != CaseState.PAUSED && reference.outsideSince == null;
        if (inHand && !reference.listed && random.nextInt(3) == 0) {
            possible.add(this::list);
        }
        return possible;
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
        boolean outside = reference.outsideSince != null;
        if (!outside && (!paused || reference.stoppedForIt)) {
            possible.add(this::move);
        }
        if (!paused && reference.state != CaseState.COORDINATING && conduct) {
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
        reference.reviewOn = clock.today().plusDays(60);
        asking.pause(walk, PauseReason.OBJECTION, reference.reviewOn.toString()).orThrow();
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

    private void returnForProof() {
        checking.send(walk.number(), walk.verifiers().get(0), "缺发票").orThrow();
        reference.rejected(null);
        reference.deskReturned = true;
        told.add("returned for proof");
    }

    private void pass() {
        walk.passed();
        if (reference.passedForApproval()) {
            reference.state = CaseState.CLOSE_REVIEW;
        } else {
            reference.closed();
        }
        told.add("passed");
    }

    private void lookAgain() {
        closure(false).orThrow();
        reference.state = CaseState.SUBMITTED;
        told.add("looked at again");
    }

    private void approveClosure() {
        if (reference.stops > 0) {
            assertThat(closure(true).accepted())
                    .as("closed while something is stopped")
                    .isFalse();
            return;
        }
        closure(true).orThrow();
        reference.closed();
        told.add("closed");
    }

    private Outcome<CaseNumber> closure(boolean approved) {
        return office.closing.review(
                walk.number(), office.actor(reference.closer()), approved, approved ? null : "再看一次");
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
        reference.asked();
        told.add("asked until " + reference.askedUntil);
    }

    private void stopUse() {
        stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        reference.stops++;
        reference.stopsGiven++;
        told.add("stopped the canteen");
    }

    /** The first that still holds. */
    private void lift() {
        stopping.lifted(walk, reference.stopsGiven - reference.stops + 1);
        reference.stops--;
        told.add("lifted a stop");
    }

    private void list() {
        LocalDate later = reference.deadline.isAfter(clock.today()) ? reference.deadline : clock.today();
        boolean same = later.equals(reference.deadline) && later.isAfter(clock.today()) && random.nextBoolean();
        LocalDate term = same ? later : later.plusDays(1 + random.nextInt(40));
        ListingEntry entry = new ListingEntry(
                ListingLevel.COUNTY,
                office.actor("deputy").personId(),
                term,
                Publicity.SCHOOLS,
                ReportRhythm.WEEKLY,
                "限期完成");
        supervising.list(walk.number(), office.actor("director"), "久拖未改", entry).orThrow();
        reference.listed(term);
        told.add("listed until " + term);
    }

    private void approve() {
        if (!reference.askedUntil.isAfter(reference.deadline)) {
            refuse();
            return;
        }
        asking.decide(walk, reference.decider, true).orThrow();
        reference.approved();
        told.add("approved");
    }

    private void refuse() {
        asking.decide(walk, reference.decider, false).orThrow();
        reference.asked = false;
        told.add("refused");
    }

    private void pause() {
        reference.reviewOn = clock.today().plusDays(1 + random.nextInt(60));
        asking.pause(walk, PauseReason.EVIDENCE, reference.reviewOn.toString()).orThrow();
        reference.paused(clock.today());
        told.add("paused");
    }

    private void transfer() {
        letter = departments.transferred(walk, contact, null);
        reference.transferred(clock.today());
        told.add("transferred");
    }

    private void othersDone() {
        departments.done(letter, contact).orThrow();
        reference.othersDone(clock.today());
        told.add("done by others");
    }

    private void back() {
        returnPart(null);
        reference.cameBack(clock.today());
        told.add("came back");
    }

    private void backWithNewDay() {
        LocalDate day = clock.today().plusDays(1 + random.nextInt(20));
        returnPart(day);
        reference.ordered(day);
        told.add("came back until " + day);
    }

    private void returnPart(LocalDate until) {
        returning
                .back(walk.number(), office.actor("sectionhead"), until, "部分由学校办理")
                .orThrow();
    }

    private void resumeByItself() {
        LocalDate late = reference.reviewOn.plusDays(random.nextInt(3));
        clock.forward(Duration.ofDays(Math.max(0, ChronoUnit.DAYS.between(clock.today(), late))));
        office.resumingDue.resumeDue();
        reference.resumed(clock.today());
        told.add("resumed by itself on " + clock.today());
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
        if (reference.state == CaseState.CLOSED && reference.outsideSince != null) {
            assertThat(facts.clock().onTimeApproved()).as(story).isNull();
            return;
        }
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
        return 24;
    }
}

@OnMariaDb
class MariaDbClockHistoryTests extends ClockHistoryTests {

    @Override
    int histories() {
        return 6;
    }
}
