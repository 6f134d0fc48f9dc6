package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.NewWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * Says at whose desk a step waits and until when, at the moment the process opens it. Limits of the steps beside the
 * rectification itself are the clocks of the bureau's own rules (receipt 1, assignment 1, plan 3, its review 2, closure
 * 2 working days; signing 3, for major hazards the same day).
 */
@Service
public class OpeningSteps {

    private final Cases cases;
    private final Verifiers verifiers;
    private final WorkItems work;
    private final Deadlines deadlines;
    private final RectificationRules rules;
    private final Clock clock;

    OpeningSteps(
            Cases cases,
            Verifiers verifiers,
            WorkItems work,
            Deadlines deadlines,
            RectificationRules rules,
            Clock clock) {
        this.cases = cases;
        this.verifiers = verifiers;
        this.work = work;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param position which of several equal steps, from 1 */
    public void opened(CaseNumber number, Step step, String ref, int position) {
        RectificationCase subject = cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
        work.open(new NewWork(
                ref,
                number,
                step,
                position,
                desk(subject, step, position),
                subject.title,
                subject.schoolId,
                subject.schoolName,
                subject.category,
                subject.severity,
                subject.roundNo,
                due(subject, step)));
    }

    /** The draft is now another signatory's. */
    void regraded(RectificationCase subject) {
        Step step = Step.SIGN_NOTICE;
        work.regrade(subject.number, step, subject.severity, desk(subject, step, 1), due(subject, step));
    }

    private Desk desk(RectificationCase subject, Step step, int position) {
        return switch (step) {
            case SIGN_NOTICE -> subject.signatory();
            case RECEIVE_NOTICE, WRITE_PLAN, ASSIGN_WORK -> subject.school();
            case REVIEW_PLAN -> subject.sectionHead();
            case RECTIFY -> Desk.person(subject.assigneeId);
            case SIGN_REPORT -> subject.principal();
            case VERIFY -> verifier(subject, position);
            case APPROVE_CLOSURE, DECIDE_EXTENSION, REVIEW_PAUSE -> subject.deputy();
            case DECIDE_ESCALATION -> throw new IllegalArgumentException("Not a step of the case itself: " + step);
        };
    }

    private Desk verifier(RectificationCase subject, int position) {
        return verifiers.of(subject).stream()
                .filter(v -> v.position() == position && v.personId() != null)
                .findFirst()
                .map(v -> Desk.person(v.personId()))
                .orElseGet(subject::dispatcher);
    }

    private LocalDate due(RectificationCase subject, Step step) {
        LocalDate today = BureauTime.today(clock);
        return switch (step) {
            case SIGN_NOTICE ->
                subject.severity == Severity.MAJOR
                        ? today
                        : after(BureauTime.dayOf(subject.openedAt), Limit.workdays(3));
            case RECEIVE_NOTICE, ASSIGN_WORK -> after(today, Limit.workdays(1));
            case WRITE_PLAN -> after(today, Limit.workdays(3));
            case REVIEW_PLAN, APPROVE_CLOSURE, DECIDE_EXTENSION, REVIEW_PAUSE, DECIDE_ESCALATION ->
                after(today, Limit.workdays(2));
            case RECTIFY, SIGN_REPORT -> subject.graceUntil != null ? subject.graceUntil : subject.deadline;
            case VERIFY ->
                after(
                        today,
                        rules.verificationFor(subject.severity, subject.source).limit());
        };
    }

    private LocalDate after(LocalDate start, Limit limit) {
        return deadlines.after(start, limit);
    }
}
