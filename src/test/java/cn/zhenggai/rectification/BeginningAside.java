package cn.zhenggai.rectification;

import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.KeepingCountyDays;
import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.coordination.letter.ReturningPart;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.objection.Objecting;
import cn.zhenggai.objection.ObjectionAnswer;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.ending.TerminatingCase;
import cn.zhenggai.rectification.ending.TerminationEntry;
import cn.zhenggai.rectification.reopening.ConfirmingFalsified;
import cn.zhenggai.rectification.reopening.FalsifiedEntry;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.rectification.reuse.HintView;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.rectification.verification.ReturningForProof;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.Supervising;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.task.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Begins a side path by its use case, as the one whose it is. Where the main path has to be walked first, that is tried too. */
@Lazy
@Component
class BeginningAside {

    /** Off by the county's own calendar, for what was counted over it. */
    static final LocalDate REST = LocalDate.parse("2026-09-03");

    private static final LocalDate TERM = LocalDate.parse("2026-10-30");

    @Autowired
    Office office;

    @Autowired
    WalkingAside walking;

    @Autowired
    Asking asking;

    @Autowired
    Stopping stopping;

    @Autowired
    Supervising supervising;

    @Autowired
    Departments departments;

    @Autowired
    AskingTransfer askingTransfer;

    @Autowired
    ReturningPart returning;

    @Autowired
    Objecting objecting;

    @Autowired
    TerminatingCase terminating;

    @Autowired
    ProposingReopening proposing;

    @Autowired
    ConfirmingFalsified falsifying;

    @Autowired
    ReadingHints hints;

    @Autowired
    JumpingEscalation jumping;

    @Autowired
    KeepingCountyDays days;

    @Autowired
    ReturningForProof checking;

    @Autowired
    OrderingSearch searching;

    @Autowired
    MovableClock clock;

    Outcome<?> begin(PairedCase of, Aside aside) {
        CaseWalk walk = of.walk;
        return switch (aside) {
            case EXTENSION -> extension(of, 20);
            case STOP -> stopping.order(walk, "deputy", stopping.canteen());
            case EMERGENCY -> stopping.atOnce(walk, stopping.canteen(), "deputy", clock.instant());
            case LIFTING -> lifting(walk);
            case LISTED -> listed(of);
            case OUTSIDE -> outside(of);
            case TRANSFER_ASKED -> askingTransfer.ask(walk.number(), office.actor(CaseWalk.PRINCIPAL), "属市政管网");
            case PART_RETURNED -> then(outside(of), () -> back(of));
            case OBJECTION -> objecting.object(walk, ObjectionSubject.OTHER);
            case OBJECTION_STOPPED -> then(objected(walk), () -> paused(of, PauseReason.OBJECTION));
            case PAUSED -> paused(of, PauseReason.EVIDENCE);
            case MERGED -> merged(walk);
            case WITHDRAWN -> office.withdrawing.withdraw(walk.number(), office.actor("deputy"), "下达有误");
            case TERMINATED -> terminated(walk);
            case DISMISSED -> then(objected(walk), () -> dismissed(walk));
            case REOPENING -> then(walking.forward(of, CaseState.CLOSED), () -> reopening(walk));
            case FALSIFIED -> falsified(of);
            case ESCALATED -> jumping.jump(walk.number(), office.actor("director"), 3, "群众反映强烈");
            case RECOUNTED -> recounted(walk);
            case REPLAN -> replanned(of);
            case DESK_CHECK -> then(walking.forward(of, CaseState.SUBMITTED), () -> checked(walk));
            case SEARCH -> then(walking.forward(of, CaseState.CLOSED), () -> searched(walk));
            case CLOSE_REVIEW -> closeReview(of);
        };
    }

    static Outcome<?> then(Outcome<?> before, Supplier<Outcome<?>> next) {
        return before.accepted() ? next.get() : before;
    }

    private Outcome<?> extension(PairedCase of, int days) {
        of.askedUntil = of.walk.facts().deadline().plusDays(days);
        return asking.ask(of.walk, of.askedUntil.toString());
    }

    private Outcome<?> lifting(CaseWalk walk) {
        Outcome<?> stopped = walk.facts().stops() > 0
                ? WalkingAside.NOTHING_TO_DO
                : stopping.order(walk, "deputy", stopping.canteen());
        return then(stopped, () -> stopping.ask(walk, 1));
    }

    private Outcome<?> listed(PairedCase of) {
        ListingEntry entry = new ListingEntry(
                ListingLevel.COUNTY,
                office.actor("deputy").personId(),
                TERM,
                Publicity.SCHOOLS,
                ReportRhythm.WEEKLY,
                "限期完成，每周报告进展");
        Outcome<?> outcome = supervising.list(of.walk.number(), office.actor("director"), "久拖未改", entry);
        return then(outcome, () -> {
            of.written(TERM);
            return outcome;
        });
    }

    private Outcome<?> outside(PairedCase of) {
        Outcome<Long> outcome = departments.transfer(of.walk, walking.contact());
        return then(outcome, () -> {
            of.letter = outcome.result();
            of.stops(clock.today());
            return outcome;
        });
    }

    private Outcome<?> back(PairedCase of) {
        clock.forward(Duration.ofDays(2));
        of.goesOn(clock.today());
        return returning.back(of.walk.number(), departments.head(), null, "部分由学校办理");
    }

    private Outcome<?> objected(CaseWalk walk) {
        return walk.facts().objecting()
                ? WalkingAside.NOTHING_TO_DO
                : objecting.object(walk, ObjectionSubject.NOT_ESTABLISHED);
    }

    private Outcome<?> dismissed(CaseWalk walk) {
        String login = walking.at(walk, Step.DECIDE_OBJECTION).login();
        return objecting.decide(walk, login, ObjectionAnswer.Kind.NOT_ESTABLISHED);
    }

    private Outcome<?> paused(PairedCase of, PauseReason reason) {
        Outcome<?> outcome =
                asking.pause(of.walk, reason, clock.today().plusDays(30).toString());
        return then(outcome, () -> {
            of.stops(clock.today());
            return outcome;
        });
    }

    private Outcome<?> merged(CaseWalk walk) {
        CaseWalk target = office.open(office.finding()
                .item(walk.facts().itemCode())
                .severity(walk.facts().severity())
                .foundOn(walk.facts().foundOn()));
        return office.merging.merge(walk.number(), target.signed().number(), office.actor("registrar"), "同一处");
    }

    private Outcome<?> terminated(CaseWalk walk) {
        Actor deputy = office.actor("deputy");
        List<Long> proof = List.of(office.photos.document(deputy));
        return terminating.terminate(
                walk.number(), deputy, new TerminationEntry(CaseEnding.Kind.DEMOLISHED, "已整体拆除", proof));
    }

    private Outcome<?> reopening(CaseWalk walk) {
        Actor inspector = office.actor("inspector1");
        return proposing.propose(walk.number(), inspector, new ReopeningEntry(ReopeningGround.RELAPSE, "又不符合要求", null));
    }

    private Outcome<?> falsified(PairedCase of) {
        of.steals = true;
        return then(walking.forward(of, CaseState.SUBMITTED), () -> {
            Actor head = office.actor("sectionhead");
            boolean closed = of.walk.state() == CaseState.CLOSED;
            FalsifiedEntry entry = hints.of(of.walk.number(), head).stream()
                    .reduce((before, last) -> last)
                    .map(BeginningAside::entry)
                    .orElse(new FalsifiedEntry(1L, 1L, "与他校照片相同"));
            Outcome<?> outcome = falsifying.confirm(of.walk.number(), head, entry);
            of.steals = !outcome.accepted();
            if (outcome.accepted() && closed) {
                of.reopened(clock.today());
            }
            return outcome;
        });
    }

    private static FalsifiedEntry entry(HintView hint) {
        long other = hint.other() == null ? 0 : hint.other().id();
        return new FalsifiedEntry(hint.photo(), other, "与他校照片相同");
    }

    /** Where the day moves nothing there is nothing to decide, and whoever tries is told so. */
    private Outcome<?> recounted(CaseWalk walk) {
        days.put(office.actor("admin"), REST, CalendarDay.Kind.OFF, "县运动会").orThrow();
        return walk.story().why().recounted() != null
                ? WalkingAside.NOTHING_TO_DO
                : office.deciding(walk, "deputy", true);
    }

    /** The extensions are used up first. */
    private Outcome<?> replanned(PairedCase of) {
        CaseWalk walk = of.walk;
        Outcome<?> last = WalkingAside.NOTHING_TO_DO;
        while (last.accepted()
                && !walk.facts().clock().asked()
                && walk.facts().clock().extensions() < 2) {
            last = then(
                    extension(of, 5),
                    () -> asking.decide(
                            walk, walking.at(walk, Step.DECIDE_EXTENSION).login(), true));
        }
        LocalDate until = walk.facts().deadline().plusDays(5);
        return then(last, () -> {
            Outcome<?> outcome = office.replanning.replan(walk.number(), office.actor("director"), until, "资金未到");
            return then(outcome, () -> {
                of.written(until);
                return outcome;
            });
        });
    }

    private Outcome<?> checked(CaseWalk walk) {
        return checking.send(walk.number(), walk.verifiers().get(0), "缺发票");
    }

    private Outcome<?> searched(CaseWalk walk) {
        return searching.order(
                walk.number(),
                office.actor("sectionhead"),
                new SearchEntry(SearchScope.SCHOOL, "疏散出口是否上锁", clock.today().plusDays(10)));
    }

    /** What was closed without it, or is open still, waits for no approval; nor can it be given. */
    private Outcome<?> closeReview(PairedCase of) {
        return then(
                walking.forward(of, CaseState.CLOSE_REVIEW),
                () -> of.walk.state() == CaseState.CLOSE_REVIEW
                        ? WalkingAside.NOTHING_TO_DO
                        : office.closing.review(of.walk.number(), office.actor("deputy"), true, null));
    }
}
