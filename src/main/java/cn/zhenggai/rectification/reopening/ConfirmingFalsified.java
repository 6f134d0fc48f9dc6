package cn.zhenggai.rectification.reopening;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.reuse.PhotoHints;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever looks at the work says that a picture of it shows something else. What is being looked at is lost by it, and what
 * was closed begins again, however long ago; accountability is proposed with it.
 */
@Service
public class ConfirmingFalsified {

    private final CaseDesk desk;
    private final Closures closures;
    private final Reopenings reopenings;
    private final ReopenedTime time;
    private final BeginningAgain beginning;
    private final PhotoHints hints;
    private final Rounds rounds;
    private final RectificationProcess process;
    private final SideProcess beside;
    private final ApplicationEventPublisher events;

    ConfirmingFalsified(
            CaseDesk desk,
            Closures closures,
            Reopenings reopenings,
            ReopenedTime time,
            BeginningAgain beginning,
            PhotoHints hints,
            Rounds rounds,
            RectificationProcess process,
            SideProcess beside,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.closures = closures;
        this.reopenings = reopenings;
        this.time = time;
        this.beginning = beginning;
        this.hints = hints;
        this.rounds = rounds;
        this.process = process;
        this.beside = beside;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> confirm(CaseNumber number, Actor actor, FalsifiedEntry entry) {
        return desk.take(number, actor, Action.CONFIRM_FALSIFIED)
                .unless(taken -> !taken.subject().state().open() && beginning.nobodyLeft(taken.subject())
                        ? Optional.of(Refusal.conflict("reopening.schoolGone"))
                        : refusal(taken.subject(), entry))
                .map(taken -> confirm(taken, actor, entry));
    }

    private Optional<Refusal> refusal(RectificationCase subject, FalsifiedEntry entry) {
        boolean named = entry.photo() != null
                && entry.other() != null
                && hints.has(subject.id(), subject.course().roundNo(), entry.photo(), entry.other());
        return new Checks()
                .that(named, "photo", "reopening.hintUnknown")
                .text(entry.reason(), "reason", 1000)
                .refusal();
    }

    private CaseNumber confirm(CaseDesk.Taken taken, Actor actor, FalsifiedEntry entry) {
        RectificationCase subject = taken.subject();
        hints.confirmed(entry.photo(), entry.other(), taken.now());
        Round round = rounds.current(subject);
        round.falsified(taken.now());
        rounds.save(round);
        if (subject.state().claimed()) {
            CaseDeed deed = subject.verdict().falsified();
            desk.lay(taken, actor, deed, Told.note(entry.reason()));
            events.publishEvent(subject.event(CaseEvent.Kind.REJECTED));
            process.falsified(subject.number(), actor);
        } else {
            reopen(taken, actor, entry);
        }
        events.publishEvent(subject.event(CaseEvent.Kind.FALSIFIED));
        return subject.number();
    }

    /** A proposal that waits is answered by it. */
    private void reopen(CaseDesk.Taken taken, Actor actor, FalsifiedEntry entry) {
        RectificationCase subject = taken.subject();
        List<Closure> all = closures.of(subject.id());
        Closure last = all.get(all.size() - 1);
        CountedDay due = time.latest(all, BureauTime.dayOf(taken.now()));
        reopenings.of(subject.id(), Names.all()).stream()
                .filter(ReopeningRow::waits)
                .forEach(waiting -> {
                    reopenings.decided(subject, waiting.place(), actor, entry.reason(), due.deadline(), taken.now());
                    beside.done(subject.number(), Step.DECIDE_REOPENING, waiting.place(), actor, "reopened");
                });
        ReopeningEntry found = new ReopeningEntry(ReopeningGround.FALSIFIED, entry.reason(), List.of());
        int place = reopenings.propose(subject, last.place(), found, actor, null, taken.now());
        reopenings.decided(subject, place, actor, null, due.deadline(), taken.now());
        beginning.begin(taken, actor, CaseDeed.REOPEN_FALSIFIED, last, due, entry.reason());
    }
}
