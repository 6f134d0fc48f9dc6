package cn.zhenggai.rectification.desk;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.PlanState;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.Transitions;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.dossier.ExtensionStand;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The permission matrix: what a person is entitled to, and what the state of a case admits. */
@Component
public class CasePolicy {

    private static final Set<Action> OF_REINSPECTORS = Set.of(Action.VERIFY, Action.RETURN_FOR_PROOF);
    private static final Set<Action> BEFORE_THE_DEADLINE = Set.of(Action.ASK_EXTENSION, Action.WAIVE_NOTICE);

    private final RectificationRules rules;
    private final Separation separation;
    private final ObjectProvider<SidePath> sides;
    private final Clock clock;

    CasePolicy(RectificationRules rules, Separation separation, ObjectProvider<SidePath> sides, Clock clock) {
        this.rules = rules;
        this.separation = separation;
        this.sides = sides;
        this.clock = clock;
    }

    /** What this person may do now; what only its time makes hopeless is not offered, and refused with that reason. */
    public Set<Action> allowed(RectificationCase subject, Actor actor, List<Verifier> verifiers) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (grants(subject, action, actor, verifiers)
                    && admits(subject, action, actor, verifiers)
                    && !tooLate(subject, action)
                    && !hopeless(subject, action, actor)) {
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
    public boolean grants(RectificationCase subject, Action action, Actor actor, List<Verifier> verifiers) {
        return switch (action) {
            case DECIDE_ACTING -> actor.sitsAt(subject.sectionHead());
            case SIGN_NOTICE ->
                actor.sitsAt(subject.signatory())
                        || subject.order().signingDesk() != null && actor.sitsAt(subject.deputy());
            case CHANGE_SEVERITY ->
                actor.sitsAt(subject.sectionHead())
                        || actor.personId() == subject.discovery().openedBy() && subject.severity() == Severity.GENERAL;
            case RECEIVE, WRITE_PLAN, ASSIGN, REASSIGN -> actor.sitsAt(subject.school());
            case REVIEW_PLAN -> actor.sitsAt(subject.sectionHead()) || actor.sitsAt(subject.deputy());
            case REPORT ->
                actor.sitsAt(subject.school())
                        || subject.course().assigneeId() != null
                                && actor.personId() == subject.course().assigneeId();
            case SIGN_REPORT -> actor.sitsAt(subject.principal());
            case NAME_VERIFIERS -> actor.sitsAt(subject.dispatcher()) || actor.sitsAt(subject.sectionHead());
            case VERIFY -> Verifier.of(verifiers, actor).isPresent() && separation.keeps(subject, actor, verifiers);
            case RETURN_FOR_PROOF ->
                !subject.discovery().insideSchool()
                        && Verifier.of(verifiers, actor).isPresent()
                        && separation.keeps(subject, actor, verifiers);
            case APPROVE_CLOSURE -> actor.sitsAt(approver(subject));
            case WITHDRAW -> mayWithdraw(subject, actor);
            case MERGE -> actor.sitsAt(subject.discovery().insideSchool() ? subject.principal() : subject.dispatcher());
            case ASK_EXTENSION -> actor.sitsAt(subject.school());
            case WAIVE_NOTICE -> actor.sitsAt(subject.deputy()) || actor.sitsAt(subject.director());
            case DECIDE_EXTENSION -> mayDecideExtension(subject, actor);
            case REPLAN -> actor.sitsAt(subject.director());
            case PAUSE, RESUME, TERMINATE -> actor.sitsAt(subject.deputy());
            case DECIDE_DEADLINE -> subject.deadlineDeciders().stream().anyMatch(actor::sitsAt);
            default -> side(action).grants(subject, action, actor, verifiers);
        };
    }

    /** Why it was not granted; whoever stands in for a re-inspector is told that it is he who has to keep away. */
    Refusal denied(RectificationCase subject, Action action, Actor actor, List<Verifier> verifiers) {
        boolean keptAway = OF_REINSPECTORS.contains(action)
                && Verifier.of(verifiers, actor).isPresent()
                && !separation.keeps(subject, actor, verifiers);
        return keptAway
                ? Refusal.forbidden("standInKeptAway", actor.standIn().name())
                : Refusal.forbidden("notAllowed");
    }

    private boolean tooLate(RectificationCase subject, Action action) {
        return action == Action.RETURN_FOR_PROOF && subject.course().deskReturned()
                || BEFORE_THE_DEADLINE.contains(action)
                        && (subject.clock().overdueAt(clock.instant()) || usedUp(subject));
    }

    private boolean hopeless(RectificationCase subject, Action action, Actor actor) {
        SidePath side = side(action);
        return side != null && side.hopeless(subject, action, actor);
    }

    private boolean usedUp(RectificationCase subject) {
        int extensions = subject.clock().extension().extensions();
        return extensions
                >= rules.extensionFor(subject.severity(), subject.clock().listed(), extensions)
                        .most();
    }

    /** Whether the state of the case leads anywhere by the action, and nothing else of it stands in the way. */
    boolean admits(RectificationCase subject, Action action, Actor actor, List<Verifier> verifiers) {
        if (!Transitions.admit(action, subject.state())) {
            return false;
        }
        ExtensionStand extension = subject.clock().extension();
        return switch (action) {
            case DECIDE_ACTING -> subject.order().issuedAt() == null;
            case WRITE_PLAN -> subject.course().planState() == PlanState.DUE;
            case REVIEW_PLAN -> subject.course().planState() == PlanState.WRITTEN;
            case NAME_VERIFIERS -> verifiers.stream().anyMatch(v -> !v.signed());
            case VERIFY, RETURN_FOR_PROOF ->
                Verifier.of(verifiers, actor).filter(v -> !v.signed()).isPresent();
            case ASK_EXTENSION, WAIVE_NOTICE -> !extension.asked();
            case DECIDE_EXTENSION -> extension.asked();
            case REPLAN -> usedUp(subject) && !extension.asked();
            case DECIDE_DEADLINE -> subject.clock().counting().recounted() != null;
            default -> side(action) == null || side(action).admits(subject, action, actor);
        };
    }

    /** What stands in the way of an action that is not admitted, as the code of a sentence that says so. */
    String inTheWay(RectificationCase subject, Action action) {
        if (!Transitions.admit(action, subject.state())) {
            return "stepNotOpen." + subject.state();
        }
        return switch (action) {
            case ASK_EXTENSION, WAIVE_NOTICE -> "extensionWaits";
            case REPLAN -> subject.clock().extension().asked() ? "extensionWaits" : "extensionsLeft";
            case DECIDE_EXTENSION -> "extensionNone";
            case DECIDE_DEADLINE -> "deadlineAsItWas";
            default -> side(action) == null ? "stepNotOpen" : side(action).inTheWay(subject, action);
        };
    }

    private SidePath side(Action action) {
        return sides.stream()
                .filter(side -> side.actions().contains(action))
                .findFirst()
                .orElse(null);
    }

    /** Whose answer a waiting request needs was fixed when it was asked; without one, any of those who ever answer. */
    private static boolean mayDecideExtension(RectificationCase subject, Actor actor) {
        return subject.clock().extension().extensionDecider() != null
                ? actor.sitsAt(subject.desk(subject.clock().extension().extensionDecider()))
                : actor.sitsAt(subject.sectionHead())
                        || actor.sitsAt(subject.deputy())
                        || actor.sitsAt(subject.director());
    }

    /** Fixed when the re-inspection was passed; before that whoever the table names, and the deputy where it names nobody. */
    private Desk approver(RectificationCase subject) {
        if (subject.course().closingDesk() != null) {
            return subject.course().closingDesk();
        }
        RectificationRules.Closing closing =
                rules.closingFor(subject.severity(), subject.clock().listed());
        return closing.needed() ? subject.desk(closing.approver()) : subject.deputy();
    }

    /** What one found oneself until it is served, or an order at the level that signed it and above. */
    private static boolean mayWithdraw(RectificationCase subject, Actor actor) {
        return subject.state().unserved()
                        && actor.personId() == subject.discovery().openedBy()
                || actor.sitsAt(subject.signatory())
                || actor.sitsAt(subject.deputy())
                || actor.sitsAt(subject.director());
    }
}
