package cn.zhenggai.rectification.pause;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.deadline.RestoringTime;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.task.WorkDays;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a case that stands still go on where it stood, with the time that each of its clocks had left. */
@Service
public class ResumingCase {

    private final CaseDesk desk;
    private final Pauses pauses;
    private final RestoringTime restoring;
    private final WorkDays work;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    ResumingCase(
            CaseDesk desk,
            Pauses pauses,
            RestoringTime restoring,
            WorkDays work,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.pauses = pauses;
        this.restoring = restoring;
        this.work = work;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> resume(CaseNumber number, Actor actor, String note) {
        return desk.take(number, actor, Action.RESUME)
                .unless(taken -> new Checks().optionalText(note, "note", 1000).refusal())
                .map(taken -> goOn(taken, actor, note));
    }

    /** Whether it stands still until an objection is answered, and for nothing else. */
    public boolean waitsForAnswer(RectificationCase subject) {
        return subject.state() == CaseState.PAUSED
                && pauses.findFirstByCaseIdOrderByPauseNoDesc(subject.id())
                        .filter(Pause::forObjection)
                        .isPresent();
    }

    /** What an objection stopped goes on with its answer; anything else that stands still stays so. */
    public void resumeOnAnswer(RectificationCase subject, Actor by, String answer, Instant now) {
        if (waitsForAnswer(subject)) {
            goOn(CaseDesk.Taken.of(subject, now), by, answer);
        }
    }

    /** The day of review has come. Changes nothing when somebody was faster. */
    @Transactional
    public void resumeOnReview(CaseNumber number, Instant now) {
        RectificationCase subject = desk.takeForSystem(number);
        if (subject.state() == CaseState.PAUSED) {
            goOn(CaseDesk.Taken.of(subject, now), null, null);
        }
    }

    /** While others act the deadline stands still already, and gets all its time back when they have done. */
    private static RestoringTime.Stop ofDeadline(RectificationCase subject, RestoringTime.Stop stop) {
        return subject.clock().outside() ? new RestoringTime.Stop(stop.until(), stop.until()) : stop;
    }

    private CaseNumber goOn(CaseDesk.Taken taken, Actor actor, String note) {
        RectificationCase subject = taken.subject();
        Pause pause = pauses.findFirstByCaseIdOrderByPauseNoDesc(subject.id()).orElseThrow();
        LocalDate before = subject.clock().deadline();
        RestoringTime.Stop stop = new RestoringTime.Stop(pause.pausedAt(), taken.now());
        CaseDeed deed = subject.time().resumed(restoring.restored(subject.clock(), ofDeadline(subject, stop)));
        LocalDate after = subject.clock().deadline();
        pause.resumed(actor, note, after, taken.now());
        pauses.save(pause);
        desk.lay(taken, actor, deed, Told.note(note).days(before, after));
        process.resumed(subject.number(), actor);
        work.resume(subject.number(), item -> restoring.restored(subject, item, stop));
        events.publishEvent(subject.event(CaseEvent.Kind.RESUMED));
        return subject.number();
    }
}
