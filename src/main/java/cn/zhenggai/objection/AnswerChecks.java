package cn.zhenggai.objection;

import cn.zhenggai.objection.ObjectionAnswer.Kind;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands against an answer. */
@Component
class AnswerChecks {

    /** These change a case where it stands, so it must not stand still for something else. */
    private static final Set<Kind> CHANGING = Set.of(Kind.SEVERITY_CHANGED, Kind.TERM_CHANGED);

    private final JudgingOneself judging;
    private final LatestDays latest;
    private final ResumingCase resuming;

    AnswerChecks(JudgingOneself judging, LatestDays latest, ResumingCase resuming) {
        this.judging = judging;
        this.latest = latest;
        this.resuming = resuming;
    }

    Optional<Refusal> refusal(CaseDesk.Taken taken, Actor actor, ObjectionAnswer answer) {
        RectificationCase subject = taken.subject();
        return judging.refusal(subject, actor)
                .or(() -> typed(taken, answer))
                .or(() -> CHANGING.contains(answer.kind()) ? standingStill(subject) : Optional.empty());
    }

    private Optional<Refusal> typed(CaseDesk.Taken taken, ObjectionAnswer answer) {
        Checks checks =
                new Checks().that(answer.kind() != null, "outcome", "required").text(answer.reason(), "reason", 2000);
        LocalDate until = answer.until();
        checks.that(until != null || answer.kind() != Kind.TERM_CHANGED, "until", "required");
        checks.that(
                until == null || answer.kind() == null || CHANGING.contains(answer.kind()),
                "until",
                "objectionDayUnasked");
        if (until != null && CHANGING.contains(answer.kind())) {
            day(checks, taken, until);
        }
        return checks.refusal();
    }

    private void day(Checks checks, CaseDesk.Taken taken, LocalDate until) {
        LocalDate served = taken.subject().clock().deadline();
        LocalDate last = latest.extensionOf(taken.subject());
        checks.that(until.isAfter(BureauTime.dayOf(taken.now())), "until", "deadlineNotAfterIssue")
                .that(until.isAfter(served), "until", "extensionNotLater", served)
                .that(!until.isAfter(last), "until", "extensionTooLong", last);
    }

    /** There is no clock to change while another reason stops it. */
    private Optional<Refusal> standingStill(RectificationCase subject) {
        if (subject.clock().outside()) {
            return Optional.of(Refusal.conflict("objectionWhileOutside"));
        }
        return subject.state() == CaseState.PAUSED && !resuming.waitsForAnswer(subject)
                ? Optional.of(Refusal.conflict("objectionWhilePaused"))
                : Optional.empty();
    }
}
