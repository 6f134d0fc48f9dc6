package cn.zhenggai.rectification.steps;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.NewWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Says at whose desk a step waits and until when, at the moment the process opens it. Limits of the steps beside the
 * rectification itself are in the bureau's own table.
 */
@Service
public class OpeningSteps {

    private final Cases cases;
    private final Verifiers verifiers;
    private final WorkItems work;
    private final Deadlines deadlines;
    private final RectificationRules rules;
    private final StepDays days;
    private final ObjectProvider<SidePath> sides;
    private final Clock clock;

    OpeningSteps(
            Cases cases,
            Verifiers verifiers,
            WorkItems work,
            Deadlines deadlines,
            RectificationRules rules,
            StepDays days,
            ObjectProvider<SidePath> sides,
            Clock clock) {
        this.cases = cases;
        this.verifiers = verifiers;
        this.work = work;
        this.deadlines = deadlines;
        this.rules = rules;
        this.days = days;
        this.sides = sides;
        this.clock = clock;
    }

    /** @param position which of several equal steps, from 1 */
    public void opened(CaseNumber number, Step step, String ref, int position) {
        RectificationCase subject = cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
        SidePath.Waiting waiting = sides.stream()
                .filter(side -> side.steps().contains(step))
                .findFirst()
                .map(side -> side.waiting(subject, step, position))
                .orElseGet(() -> new SidePath.Waiting(desk(subject, step, position), due(subject, step)));
        work.open(new NewWork(
                ref,
                number,
                step,
                position,
                waiting.desk(),
                subject.hazard().title(),
                subject.jurisdiction().schoolId(),
                subject.jurisdiction().schoolName(),
                subject.hazard().category(),
                subject.severity(),
                subject.course().roundNo(),
                waiting.due(),
                bundle(subject, step)));
    }

    /** The draft is now another signatory's, or a line of another notice. */
    public void regraded(RectificationCase subject) {
        Step step = Step.SIGN_NOTICE;
        work.regrade(
                subject.number(),
                step,
                subject.severity(),
                desk(subject, step, 1),
                due(subject, step),
                bundle(subject, step));
    }

    /** What others were looked to for is ordered from today. */
    public void orderedFromToday(RectificationCase subject) {
        Step step = Step.SIGN_NOTICE;
        LocalDate today = BureauTime.today(clock);
        work.regrade(
                subject.number(),
                step,
                subject.severity(),
                desk(subject, step, 1),
                signing(subject, today, today),
                bundle(subject, step));
    }

    /** A notice is signed and received as one. */
    private static String bundle(RectificationCase subject, Step step) {
        boolean together = step == Step.SIGN_NOTICE || step == Step.RECEIVE_NOTICE;
        return together && subject.order().noticeId() != null
                ? "notice:" + subject.order().noticeId()
                : null;
    }

    private Desk desk(RectificationCase subject, Step step, int position) {
        return switch (step) {
            case SIGN_NOTICE -> subject.signatory();
            case RECEIVE_NOTICE, WRITE_PLAN, ASSIGN_WORK -> subject.school();
            case DECIDE_ACTING, REVIEW_PLAN -> subject.sectionHead();
            case RECTIFY ->
                subject.course().assigneeId() == null
                        ? subject.school()
                        : Desk.person(subject.course().assigneeId());
            case SIGN_REPORT -> subject.principal();
            case VERIFY -> verifier(subject, position);
            case APPROVE_CLOSURE -> subject.course().closingDesk();
            case REVIEW_PAUSE -> subject.deputy();
            case DECIDE_EXTENSION -> subject.desk(subject.clock().extension().extensionDecider());
            default -> throw notOurs(step);
        };
    }

    private Desk verifier(RectificationCase subject, int position) {
        return verifiers.of(subject).stream()
                .filter(v -> v.position() == position && v.personId() != null)
                .findFirst()
                .map(v -> Desk.person(v.personId()))
                .orElseGet(subject::dispatcher);
    }

    private Due due(RectificationCase subject, Step step) {
        LocalDate today = BureauTime.today(clock);
        return switch (step) {
            case DECIDE_ACTING -> acting(subject, today);
            case SIGN_NOTICE -> signing(subject, today);
            case RECEIVE_NOTICE, ASSIGN_WORK -> beforeDeadline(subject, after(today, limit(subject, step)));
            case REVIEW_PLAN, APPROVE_CLOSURE -> after(today, limit(subject, step));
            case WRITE_PLAN -> plan(subject, today);
            case RECTIFY, SIGN_REPORT -> Due.by(subject.clock().work());
            case VERIFY -> verification(subject, today);
            case DECIDE_EXTENSION -> Due.on(subject.clock().extension().extensionDecideBy());
            case REVIEW_PAUSE -> Due.on(subject.clock().pauseReviewOn());
            default -> throw notOurs(step);
        };
    }

    /** Nobody has longer to begin than to be done; what is late already gets the limit of the step. */
    private Due beforeDeadline(RectificationCase subject, Due due) {
        return subject.clock().overdueAt(clock.instant())
                ? due
                : due.orBefore(subject.clock().due());
    }

    /** A returned plan gets the days that the first writing left over, one at least; the bureau's own days are its own. */
    private Due plan(RectificationCase subject, LocalDate today) {
        Limit limit = work.lastDone(subject.number(), Step.WRITE_PLAN)
                .map(last -> deadlines.workdaysBetween(BureauTime.dayOf(last.closedAt()), last.dueOn()))
                .map(unused -> Limit.workdays(Math.max(1, unused)))
                .orElseGet(() -> limit(subject, Step.WRITE_PLAN));
        return after(today, limit);
    }

    /** Counted from the finding, however often the draft changes hands; what is to be signed the same day is never late. */
    private Due signing(RectificationCase subject, LocalDate today) {
        return signing(subject, BureauTime.dayOf(subject.discovery().openedAt()), today);
    }

    /** What comes to others on its way has the same time from that day on. */
    private Due acting(RectificationCase subject, LocalDate today) {
        boolean underWay =
                subject.order().issuedAt() != null || subject.course().roundNo() > 1;
        return underWay ? signing(subject, today, today) : signing(subject, today);
    }

    private Due signing(RectificationCase subject, LocalDate from, LocalDate today) {
        Limit limit = limit(subject, Step.SIGN_NOTICE);
        return limit.amount() == 0 ? Due.on(today) : after(from, limit);
    }

    private Limit limit(RectificationCase subject, Step step) {
        return rules.stepLimit(step, subject.severity());
    }

    /** The bureau gains nothing by looking again: the time runs from the submission, with some days left at least. */
    private Due verification(RectificationCase subject, LocalDate today) {
        Limit limit = rules.verificationFor(
                        subject.severity(), subject.discovery().source())
                .limit();
        Due again = after(today, limit(subject, Step.VERIFY));
        if (subject.course().submittedAt() == null) {
            return again;
        }
        Due whole = after(BureauTime.dayOf(subject.course().submittedAt()), limit);
        return whole.on().isBefore(again.on()) ? again : whole;
    }

    private Due after(LocalDate start, Limit limit) {
        return days.after(start, limit);
    }

    private static IllegalArgumentException notOurs(Step step) {
        return new IllegalArgumentException("Not a step of the case itself: " + step);
    }
}
