package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The permission matrix: what a person is entitled to, and what the state of a case admits. */
@Component
class CasePolicy {

    private static final Set<Action> BEFORE_THE_DEADLINE = Set.of(Action.ASK_EXTENSION, Action.WAIVE_NOTICE);

    private final RectificationRules rules;
    private final Clock clock;

    CasePolicy(RectificationRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** What this person may do now; what only its time makes hopeless is not offered, and refused with that reason. */
    Set<Action> allowed(RectificationCase subject, Actor actor, List<Verifier> verifiers) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (grants(subject, action, actor, verifiers)
                    && admits(subject, action, actor, verifiers)
                    && !tooLate(subject, action)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /**
     * Whether the person may ever take this step of this case, whatever state it is in.
     *
     * @param verifiers of every round, so that who signed the last one is told that he did and not that he may not
     */
    boolean grants(RectificationCase subject, Action action, Actor actor, List<Verifier> verifiers) {
        return switch (action) {
            case SIGN_NOTICE ->
                actor.sitsAt(subject.signatory()) || subject.ties.signingDesk != null && actor.sitsAt(subject.deputy());
            case CHANGE_SEVERITY ->
                actor.sitsAt(subject.sectionHead())
                        || actor.personId() == subject.openedBy && subject.severity == Severity.GENERAL;
            case RECEIVE, WRITE_PLAN, ASSIGN, REASSIGN -> actor.sitsAt(subject.school());
            case REVIEW_PLAN -> actor.sitsAt(subject.sectionHead()) || actor.sitsAt(subject.deputy());
            case REPORT ->
                actor.sitsAt(subject.school()) || subject.assigneeId != null && actor.personId() == subject.assigneeId;
            case SIGN_REPORT -> actor.sitsAt(subject.principal());
            case NAME_VERIFIERS -> actor.sitsAt(subject.dispatcher()) || actor.sitsAt(subject.sectionHead());
            case VERIFY -> Verifier.of(verifiers, actor).isPresent();
            case APPROVE_CLOSURE -> actor.sitsAt(approver(subject));
            case WITHDRAW -> mayWithdraw(subject, actor);
            case MERGE -> actor.sitsAt(subject.ties.insideSchool ? subject.principal() : subject.dispatcher());
            case ASK_EXTENSION -> actor.sitsAt(subject.school());
            case WAIVE_NOTICE -> actor.sitsAt(subject.deputy()) || actor.sitsAt(subject.director());
            case DECIDE_EXTENSION -> mayDecideExtension(subject, actor);
            case REPLAN -> actor.sitsAt(subject.director());
            case PAUSE, RESUME -> actor.sitsAt(subject.deputy());
            case DECIDE_DEADLINE ->
                actor.sitsAt(subject.signatory())
                        || actor.sitsAt(subject.deputy())
                        || actor.sitsAt(subject.sectionHead()) && subject.severity == Severity.GENERAL;
        };
    }

    private boolean tooLate(RectificationCase subject, Action action) {
        return BEFORE_THE_DEADLINE.contains(action) && (subject.overdueAt(clock.instant()) || usedUp(subject));
    }

    private boolean usedUp(RectificationCase subject) {
        CaseClock clocks = subject.clock;
        return clocks.extensions
                >= rules.extensionFor(subject.severity, clocks.listed, clocks.extensions)
                        .most();
    }

    boolean admits(RectificationCase subject, Action action, Actor actor, List<Verifier> verifiers) {
        return switch (action) {
            case SIGN_NOTICE, CHANGE_SEVERITY -> subject.state == CaseState.DRAFT;
            case RECEIVE -> subject.state == CaseState.ISSUED;
            case WRITE_PLAN -> subject.state == CaseState.PLANNING && subject.planState == PlanState.DUE;
            case REVIEW_PLAN -> subject.state == CaseState.PLANNING && subject.planState == PlanState.WRITTEN;
            case ASSIGN -> subject.state == CaseState.RECEIVED;
            case REASSIGN, REPORT -> subject.state == CaseState.RECTIFYING;
            case SIGN_REPORT -> subject.state == CaseState.SCHOOL_REVIEW;
            case NAME_VERIFIERS -> beingVerified(subject) && verifiers.stream().anyMatch(v -> !v.signed());
            case VERIFY ->
                beingVerified(subject)
                        && Verifier.of(verifiers, actor)
                                .filter(v -> !v.signed())
                                .isPresent();
            case APPROVE_CLOSURE -> subject.state == CaseState.CLOSE_REVIEW;
            case WITHDRAW -> subject.state.open() && !subject.state.claimed();
            case MERGE -> subject.state.open();
            case ASK_EXTENSION, WAIVE_NOTICE -> underWay(subject) && !subject.clock.asked();
            case DECIDE_EXTENSION -> subject.clock.asked() && subject.state != CaseState.PAUSED;
            case REPLAN -> underWay(subject) && usedUp(subject) && !subject.clock.asked();
            case PAUSE -> subject.state.open() && subject.state != CaseState.DRAFT && subject.state != CaseState.PAUSED;
            case RESUME -> subject.state == CaseState.PAUSED;
            case DECIDE_DEADLINE -> subject.clock.recounted != null;
        };
    }

    private static boolean underWay(RectificationCase subject) {
        return subject.state == CaseState.RECEIVED
                || subject.state == CaseState.PLANNING
                || subject.state == CaseState.RECTIFYING;
    }

    /** Whose answer a waiting request needs was fixed when it was asked; without one, any of those who ever answer. */
    private static boolean mayDecideExtension(RectificationCase subject, Actor actor) {
        return subject.clock.extensionDecider != null
                ? actor.sitsAt(subject.desk(subject.clock.extensionDecider))
                : actor.sitsAt(subject.sectionHead())
                        || actor.sitsAt(subject.deputy())
                        || actor.sitsAt(subject.director());
    }

    /** Fixed when the re-inspection was passed; before that whoever the table names, and the deputy where it names nobody. */
    private Desk approver(RectificationCase subject) {
        if (subject.ties.closingDesk != null) {
            return Desk.parse(subject.ties.closingDesk);
        }
        RectificationRules.Closing closing = rules.closingFor(subject.severity);
        return closing.needed() ? subject.desk(closing.approver()) : subject.deputy();
    }

    private static boolean beingVerified(RectificationCase subject) {
        return subject.state == CaseState.SUBMITTED || subject.state == CaseState.VERIFYING;
    }

    /** One's own draft, or an order at the level that signed it and above. */
    private static boolean mayWithdraw(RectificationCase subject, Actor actor) {
        boolean draft = subject.state == CaseState.DRAFT;
        return draft && actor.personId() == subject.openedBy
                || actor.sitsAt(subject.signatory())
                || actor.sitsAt(subject.deputy())
                || actor.is(Role.DIRECTOR) && actor.bureauId() == subject.bureauId;
    }
}
