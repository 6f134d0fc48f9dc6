package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.order.StopOrder;
import cn.zhenggai.stoporder.order.StopOrders;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may stop and let go, and where the steps of an order wait. */
@Component
class StopPath implements SidePath {

    /** Within which somebody has looked (16号令 §23). */
    private static final Limit TO_LOOK = Limit.days(10);

    private static final Limit TO_DECIDE = Limit.workdays(2);

    private static final Set<Action> ACTIONS =
            EnumSet.of(Action.ORDER_STOP, Action.STOP_AT_ONCE, Action.REVOKE_STOP, Action.ASK_LIFTING);

    /** Where one of the orders has to stand. */
    static final Map<Action, StopState> NEEDED = Map.of(
            Action.CONFIRM_STOP, StopState.TO_CONFIRM,
            Action.ASK_LIFTING, StopState.IN_FORCE,
            Action.INSPECT_STOP, StopState.LIFTING_ASKED,
            Action.DECIDE_LIFTING, StopState.FOUND_FIT);

    private final StopOrders orders;
    private final Liftings liftings;
    private final Deadlines deadlines;
    private final Clock clock;

    StopPath(StopOrders orders, Liftings liftings, Deadlines deadlines, Clock clock) {
        this.orders = orders;
        this.liftings = liftings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Set<Action> actions() {
        Set<Action> all = EnumSet.copyOf(ACTIONS);
        all.addAll(NEEDED.keySet());
        return all;
    }

    /** What is confidential, or mended inside a school, stops nothing: the first names persons, the second orders nobody. */
    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        if (subject.hazard().confidential() || subject.discovery().insideSchool()) {
            return false;
        }
        return switch (action) {
            case STOP_AT_ONCE ->
                actor.is(Role.TEAM_LEAD)
                        && !actor.inSchool()
                        && actor.personId() == subject.discovery().openedBy();
            case ASK_LIFTING -> actor.sitsAt(subject.school());
            case INSPECT_STOP -> !actor.inSchool() && actor.isAny(Role.INSPECTOR, Role.TEAM_LEAD, Role.SECTION_HEAD);
            default -> actor.sitsAt(subject.deputy()) || actor.sitsAt(subject.director());
        };
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        return switch (action) {
            case ORDER_STOP, STOP_AT_ONCE -> true;
            case REVOKE_STOP -> subject.stops().any();
            default -> orders.activeOf(subject).stream().anyMatch(order -> order.state() == NEEDED.get(action));
        };
    }

    /** Where several stand, the first of them says it. */
    @Override
    public String inTheWay(RectificationCase subject, Action action) {
        return orders.activeOf(subject).stream()
                .findFirst()
                .map(order -> "stopNotNow." + order.state())
                .orElse("stopNothing");
    }

    @Override
    public Set<Step> steps() {
        return EnumSet.of(Step.CONFIRM_STOP, Step.INSPECT_STOP, Step.DECIDE_LIFTING);
    }

    @Override
    public Waiting waiting(RectificationCase subject, Step step, int place) {
        StopOrder order = orders.findByCaseIdAndPlace(subject.id(), place).orElseThrow();
        return switch (step) {
            case CONFIRM_STOP ->
                new Waiting(subject.desk(order.decider()), until(order.word().until()));
            case INSPECT_STOP -> new Waiting(inspector(subject, order), counted(TO_LOOK));
            default -> new Waiting(subject.desk(order.decider()), counted(TO_DECIDE));
        };
    }

    private Desk inspector(RectificationCase subject, StopOrder order) {
        Long person = liftings.current(order).inspectorId();
        return person == null ? subject.dispatcher() : Desk.person(person);
    }

    private static Due until(Instant moment) {
        return Due.by(DueBy.until(BureauTime.dayOf(moment), moment));
    }

    private Due counted(Limit limit) {
        LocalDate today = BureauTime.today(clock);
        return new Due(
                DueBy.on(deadlines.after(today, limit)),
                today,
                limit.amount(),
                limit.unit().name());
    }
}
