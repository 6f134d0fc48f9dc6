package cn.zhenggai.rectification.reopening;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.Decisions;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader lets the case begin again, with a day by when, or leaves it closed. A timely proposal does not grow too old. */
@Service
public class DecidingReopening {

    private final CaseDesk desk;
    private final Closures closures;
    private final Reopenings reopenings;
    private final ReopenedTime time;
    private final BeginningAgain beginning;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    DecidingReopening(
            CaseDesk desk,
            Closures closures,
            Reopenings reopenings,
            ReopenedTime time,
            BeginningAgain beginning,
            SideProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.closures = closures;
        this.reopenings = reopenings;
        this.time = time;
        this.beginning = beginning;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> decide(CaseNumber number, Actor actor, ReopeningDecision decision) {
        return desk.take(number, actor, Action.DECIDE_REOPENING).then(taken -> {
            List<Closure> all = closures.of(taken.subject().id());
            CountedDay latest = time.latest(all, BureauTime.dayOf(taken.now()));
            Optional<Refusal> gone = decision.approved() && beginning.nobodyLeft(taken.subject())
                    ? Optional.of(Refusal.conflict("reopening.schoolGone"))
                    : Optional.empty();
            return Outcome.unless(
                    gone.or(() -> refusal(taken, decision, latest.deadline())),
                    () -> decide(taken, actor, decision, all, latest));
        });
    }

    private static Optional<Refusal> refusal(CaseDesk.Taken taken, ReopeningDecision decision, LocalDate latest) {
        LocalDate day = decision.approved() ? decision.deadline() : null;
        return Decisions.noteNeeded(decision.approved(), decision.note())
                .that(day == null || day.isAfter(BureauTime.dayOf(taken.now())), "deadline", "reopening.deadlinePast")
                .that(day == null || !day.isAfter(latest), "deadline", "reopening.deadlineTooLong", latest)
                .refusal();
    }

    private CaseNumber decide(
            CaseDesk.Taken taken, Actor actor, ReopeningDecision decision, List<Closure> all, CountedDay latest) {
        RectificationCase subject = taken.subject();
        int place = reopenings.of(subject.id(), Names.all()).stream()
                .filter(ReopeningRow::waits)
                .findFirst()
                .orElseThrow()
                .place();
        CountedDay due = decision.deadline() == null || decision.deadline().equals(latest.deadline())
                ? latest
                : CountedDay.written(decision.deadline());
        reopenings.decided(
                subject, place, actor, decision.note(), decision.approved() ? due.deadline() : null, taken.now());
        process.done(
                subject.number(), Step.DECIDE_REOPENING, place, actor, decision.approved() ? "reopened" : "keptClosed");
        if (decision.approved()) {
            beginning.begin(taken, actor, CaseDeed.REOPEN, all.get(all.size() - 1), due, decision.note());
        } else {
            desk.lay(taken, actor, subject.course().keptClosed(), Told.note(decision.note()));
            events.publishEvent(subject.event(CaseEvent.Kind.REOPENING_REFUSED));
        }
        return subject.number();
    }
}
