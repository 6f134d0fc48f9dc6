package cn.zhenggai.rectification.pause;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.WorkDays;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader lets a case stand still: every clock of it stops, and no step of it can be taken until it goes on. */
@Service
public class PausingCase {

    /** A year in all, as for extensions. */
    private static final int LONG_TERM_DAYS = 366;

    private final CaseDesk desk;
    private final Pauses pauses;
    private final WorkDays work;
    private final RectificationRules rules;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    PausingCase(
            CaseDesk desk,
            Pauses pauses,
            WorkDays work,
            RectificationRules rules,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.pauses = pauses;
        this.work = work;
        this.rules = rules;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> pause(CaseNumber number, Actor actor, PauseEntry entry) {
        return desk.take(number, actor, Action.PAUSE)
                .unless(taken -> refusal(taken.subject(), entry, BureauTime.dayOf(taken.now())))
                .map(taken -> pause(taken, actor, entry));
    }

    private CaseNumber pause(CaseDesk.Taken taken, Actor actor, PauseEntry entry) {
        RectificationCase subject = taken.subject();
        pauses.save(new Pause(subject, pauses.nextOf(subject), entry, actor, taken.now()));
        CaseDeed deed = subject.time().paused(entry.reviewOn());
        desk.lay(taken, actor, deed, Told.note(entry.reason()).days(null, entry.reviewOn()));
        work.pause(subject.number());
        process.paused(subject.number(), actor);
        events.publishEvent(subject.event(CaseEvent.Kind.PAUSED));
        return subject.number();
    }

    private Optional<Refusal> refusal(RectificationCase subject, PauseEntry entry, LocalDate today) {
        int longest = entry.reasonClass() == null
                ? 0
                : rules.longestPause(entry.reasonClass(), subject.hazard().category());
        LocalDate review = entry.reviewOn();
        boolean answers = entry.reasonClass() != PauseReason.OBJECTION
                || subject.objection().objecting();
        return new Checks()
                .that(answers, "reasonClass", "pauseWithoutObjection")
                .that(entry.reasonClass() != null, "reasonClass", "required")
                .that(entry.reasonClass() == null || longest > 0, "reasonClass", "pauseNotForThis")
                .text(entry.reason(), "reason", 1000)
                .text(entry.interimMeasure(), "interimMeasure", 1000)
                .that(review != null, "reviewOn", "required")
                .that(review == null || review.isAfter(today), "reviewOn", "pauseReviewPast")
                .that(
                        review == null || longest == 0 || !review.isAfter(today.plusDays(longest)),
                        "reviewOn",
                        "pauseTooLong",
                        longest)
                .that(
                        review == null || entry.reasonClass() == null || within(subject, entry, today),
                        "reviewOn",
                        "pauseLongTermYear",
                        LONG_TERM_DAYS)
                .refusal();
    }

    /** Counted from the first day on which it was accepted as it is. */
    private boolean within(RectificationCase subject, PauseEntry entry, LocalDate today) {
        if (!entry.reasonClass().longTerm()) {
            return true;
        }
        LocalDate since = pauses.findByCaseIdOrderByPauseNo(subject.id()).stream()
                .flatMap(pause -> pause.longSince().stream())
                .min(LocalDate::compareTo)
                .orElse(today);
        return !entry.reviewOn().isAfter(since.plusDays(LONG_TERM_DAYS));
    }
}
