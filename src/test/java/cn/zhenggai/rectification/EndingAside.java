package cn.zhenggai.rectification;

import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.coordination.letter.ReturningPart;
import cn.zhenggai.escalation.Watching;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.objection.Objecting;
import cn.zhenggai.objection.ObjectionAnswer;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a case is in a side path, as it tells its readers, and how that ends. */
@Lazy
@Component
class EndingAside {

    @Autowired
    Office office;

    @Autowired
    WalkingAside walking;

    @Autowired
    Asking asking;

    @Autowired
    Stopping stopping;

    @Autowired
    Departments departments;

    @Autowired
    AskingTransfer askingTransfer;

    @Autowired
    ReturningPart returning;

    @Autowired
    Objecting objecting;

    @Autowired
    DecidingReopening deciding;

    @Autowired
    Watching watching;

    @Autowired
    MovableClock clock;

    boolean holds(PairedCase of, Aside aside) {
        CaseWalk walk = of.walk;
        return switch (aside) {
            case EXTENSION -> walk.facts().clock().asked() && walking.waits(walk, Step.DECIDE_EXTENSION);
            case STOP -> walk.facts().stops() > 0;
            case EMERGENCY -> walking.waits(walk, Step.CONFIRM_STOP);
            case LIFTING -> walking.waits(walk, Step.INSPECT_STOP);
            case LISTED -> walk.facts().clock().listed() && walk.state().open();
            case OUTSIDE -> walking.waits(walk, Step.ANSWER_LETTER) || walking.waits(walk, Step.WORK_OUTSIDE);
            case TRANSFER_ASKED -> walking.waits(walk, Step.DECIDE_TRANSFER);
            case OBJECTION -> walk.facts().objecting() && walking.waits(walk, Step.DECIDE_OBJECTION);
            case OBJECTION_STOPPED -> walk.facts().objecting() && walk.state() == CaseState.PAUSED;
            case PAUSED -> walking.waits(walk, Step.REVIEW_PAUSE);
            case MERGED -> walk.state() == CaseState.MERGED;
            case WITHDRAWN -> walk.state() == CaseState.WITHDRAWN;
            case TERMINATED -> walk.state() == CaseState.TERMINATED;
            case DISMISSED -> walk.state() == CaseState.DISMISSED;
            case REOPENING -> walking.waits(walk, Step.DECIDE_REOPENING);
            case ESCALATED -> watching.told(walk.number()).stream().anyMatch(EndingAside::stands);
            case RECOUNTED -> walking.waits(walk, Step.DECIDE_DEADLINE);
            case CLOSE_REVIEW -> walking.waits(walk, Step.APPROVE_CLOSURE);
            case PART_RETURNED -> done(walk, Set.of(CaseDeed.RETURN_PART));
            case FALSIFIED -> done(walk, Set.of(CaseDeed.REJECT_FALSIFIED, CaseDeed.REOPEN_FALSIFIED));
            case REPLAN -> done(walk, Set.of(CaseDeed.REPLAN));
            case DESK_CHECK -> done(walk, Set.of(CaseDeed.RETURN_FOR_PROOF));
            case SEARCH -> done(walk, Set.of(CaseDeed.ORDER_SEARCH));
        };
    }

    private static boolean stands(LadderStep step) {
        boolean taken = step.state() == StepState.DRAFTED || step.state() == StepState.CONFIRMED;
        return taken && step.level() >= 2 && step.annulledAt() == null;
    }

    private static boolean done(CaseWalk walk, Set<CaseDeed> deeds) {
        return walk.story().log().stream().anyMatch(entry -> deeds.contains(entry.action()));
    }

    /** @param first which of the ways that it can end: that of a yes, or the other */
    Outcome<?> end(PairedCase of, Aside aside, boolean first) {
        CaseWalk walk = of.walk;
        return switch (aside) {
            case EXTENSION -> extension(of, first);
            case STOP, EMERGENCY, LIFTING -> first ? lifted(walk, aside) : revoked(walk, aside);
            case OUTSIDE -> goingOn(of, returning.back(walk.number(), departments.head(), null, "部分由学校办理"));
            case TRANSFER_ASKED -> askingTransfer.refuse(walk.number(), departments.head(), "学校先行整改");
            case OBJECTION -> kept(walk);
            case OBJECTION_STOPPED -> stoppedForIt(of, first);
            case PAUSED -> goingOn(of, resumed(walk));
            case REOPENING -> keptClosed(walk);
            case ESCALATED ->
                walking.waits(walk, Step.DECIDE_ESCALATION)
                        ? watching.decide(
                                walk, walking.at(walk, Step.DECIDE_ESCALATION).login(), false, "已在整改")
                        : WalkingAside.NOTHING_TO_DO;
            case RECOUNTED -> recounted(of, first);
            case CLOSE_REVIEW ->
                office.closing.review(walk.number(), walking.at(walk, Step.APPROVE_CLOSURE), false, "再看一次");
            default -> WalkingAside.NOTHING_TO_DO;
        };
    }

    private Outcome<?> extension(PairedCase of, boolean yes) {
        boolean approved = yes && of.askedUntil.isAfter(of.walk.facts().deadline());
        String login = walking.at(of.walk, Step.DECIDE_EXTENSION).login();
        Outcome<?> outcome = asking.decide(of.walk, login, approved);
        return BeginningAside.then(outcome, () -> {
            of.written(approved ? of.askedUntil : of.deadline());
            return outcome;
        });
    }

    /** Of several orders the one that stands where the path has it. */
    private int place(CaseWalk walk, Aside aside) {
        StopState wanted =
                switch (aside) {
                    case EMERGENCY -> StopState.TO_CONFIRM;
                    case LIFTING -> StopState.LIFTING_ASKED;
                    default -> StopState.IN_FORCE;
                };
        int given = stopping.subject(walk).stops().stopsGiven();
        return IntStream.rangeClosed(1, given)
                .filter(place -> stopping.of(walk, place).state() == wanted)
                .findFirst()
                .orElse(1);
    }

    private Outcome<?> lifted(CaseWalk walk, Aside aside) {
        int place = place(walk, aside);
        Outcome<?> confirmed =
                aside == Aside.EMERGENCY ? stopping.confirm(walk, "deputy", place) : WalkingAside.NOTHING_TO_DO;
        Outcome<?> asked =
                aside == Aside.LIFTING ? confirmed : BeginningAside.then(confirmed, () -> stopping.ask(walk, place));
        Outcome<?> seen = BeginningAside.then(asked, () -> stopping.inspect(walk, "inspector1", place, true));
        return BeginningAside.then(seen, () -> stopping.decide(walk, "deputy", place, true));
    }

    private Outcome<?> revoked(CaseWalk walk, Aside aside) {
        return stopping.revoke(walk, "deputy", place(walk, aside), "依据不足");
    }

    private Outcome<?> kept(CaseWalk walk) {
        return objecting.decide(walk, walking.at(walk, Step.DECIDE_OBJECTION).login(), ObjectionAnswer.Kind.KEPT);
    }

    private Outcome<?> stoppedForIt(PairedCase of, boolean answered) {
        return answered
                ? goingOn(of, kept(of.walk))
                : BeginningAside.then(goingOn(of, resumed(of.walk)), () -> kept(of.walk));
    }

    private Outcome<?> resumed(CaseWalk walk) {
        return office.resuming.resume(walk.number(), office.actor("deputy"), null);
    }

    private Outcome<?> goingOn(PairedCase of, Outcome<?> outcome) {
        if (outcome.accepted() && of.stopped()) {
            of.goesOn(clock.today());
        }
        return outcome;
    }

    private Outcome<?> keptClosed(CaseWalk walk) {
        return deciding.decide(
                walk.number(), walking.at(walk, Step.DECIDE_REOPENING), new ReopeningDecision(false, "未见反弹", null));
    }

    private Outcome<?> recounted(PairedCase of, boolean moved) {
        LocalDate otherwise = of.walk.story().why().recounted();
        Outcome<?> outcome = office.deciding(of.walk, "deputy", moved);
        return BeginningAside.then(outcome, () -> {
            of.recounted(moved ? otherwise : of.deadline());
            return outcome;
        });
    }
}
