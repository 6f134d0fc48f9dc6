package cn.zhenggai.stoporder.order;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.stoporder.StopEntry;
import cn.zhenggai.stoporder.StopKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader stops what must not go on; in an emergency the team leader does on the visit, on a leader's word. */
@Service
public class OrderingStop {

    static final String MODEL = "stop-order";

    private final CaseDesk cases;
    private final StopDesk desk;
    private final StopOrders orders;
    private final Directory directory;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    OrderingStop(
            CaseDesk cases,
            StopDesk desk,
            StopOrders orders,
            Directory directory,
            SideProcess process,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.desk = desk;
        this.orders = orders;
        this.directory = directory;
        this.process = process;
        this.events = events;
    }

    /** @return the place of the order in its case, from 1 */
    @Transactional
    public Outcome<Integer> order(CaseNumber number, Actor actor, StopEntry entry) {
        return cases.take(number, actor, Action.ORDER_STOP)
                .unless(taken -> checks(taken, entry).refusal())
                .unless(taken -> beyond(taken.subject(), actor, entry))
                .map(taken -> give(taken, actor, order(taken, actor, entry), CaseDeed.ORDER_STOP));
    }

    /** @param approval whose word it is given on, and when he gave it */
    @Transactional
    public Outcome<Integer> atOnce(CaseNumber number, Actor actor, StopEntry entry, StopEntry.Approval approval) {
        return cases.take(number, actor, Action.STOP_AT_ONCE)
                .unless(taken ->
                        approved(checks(taken, entry), taken, entry, approval).refusal())
                .map(taken -> give(taken, actor, onWord(taken, actor, entry, approval), CaseDeed.STOP_AT_ONCE));
    }

    /** Those whose word a stop at once may rest on. */
    public List<PersonCard> leaders(RectificationCase subject) {
        return Stream.of(subject.deputy(), subject.director())
                .flatMap(seat -> directory.seatedAt(seat).stream())
                .distinct()
                .toList();
    }

    private int give(CaseDesk.Taken taken, Actor actor, StopOrder order, CaseDeed deed) {
        RectificationCase subject = taken.subject();
        desk.lay(
                new StopDesk.Held(taken, order),
                actor,
                subject.stopped(deed),
                order.description() + "：" + order.reason());
        process.begin(MODEL, subject.number(), order.place(), actor, order.atOnce() ? "atOnce" : "ordered");
        events.publishEvent(subject.event(CaseEvent.Kind.STOP_ORDERED));
        if (order.atOnce()) {
            events.publishEvent(subject.event(CaseEvent.Kind.STOP_TO_CONFIRM));
        }
        return order.place();
    }

    private StopOrder order(CaseDesk.Taken taken, Actor actor, StopEntry entry) {
        RectificationCase subject = taken.subject();
        Desk.Kind level = entry.kind() != StopKind.CLASSES && actor.sitsAt(subject.deputy())
                ? Desk.Kind.DEPUTY
                : Desk.Kind.DIRECTOR;
        return StopOrder.given(subject, orders.nextOf(subject), entry, level, actor, taken.now());
    }

    private StopOrder onWord(CaseDesk.Taken taken, Actor actor, StopEntry entry, StopEntry.Approval approval) {
        RectificationCase subject = taken.subject();
        PersonCard leader = directory.person(approval.by()).orElseThrow();
        Desk.Kind level =
                orders(Desk.Kind.DEPUTY, subject, entry.kind(), leader.id()) ? Desk.Kind.DEPUTY : Desk.Kind.DIRECTOR;
        return StopOrder.given(subject, orders.nextOf(subject), entry, level, actor, taken.now())
                .onTheWordOf(leader, approval.at());
    }

    private static Checks checks(CaseDesk.Taken taken, StopEntry entry) {
        return StopChecks.of(entry, BureauTime.dayOf(taken.now()));
    }

    private Optional<Refusal> beyond(RectificationCase subject, Actor actor, StopEntry entry) {
        return entry.kind() == StopKind.CLASSES && !actor.sitsAt(subject.director())
                ? Optional.of(Refusal.forbidden("stopClassesDirector"))
                : Optional.empty();
    }

    private Checks approved(Checks checks, CaseDesk.Taken taken, StopEntry entry, StopEntry.Approval approval) {
        Long by = approval.by();
        Instant at = approval.at();
        boolean may = by != null
                && (orders(Desk.Kind.DEPUTY, taken.subject(), entry.kind(), by)
                        || orders(Desk.Kind.DIRECTOR, taken.subject(), entry.kind(), by));
        return checks.that(by != null, "approvedBy", "required")
                .that(by == null || may, "approvedBy", "stopApproverMayNot")
                .that(at != null, "approvedAt", "required")
                .that(at == null || !at.isAfter(taken.now()), "approvedAt", "stopApprovedLater")
                .that(
                        at == null || !at.isBefore(taken.now().minus(StopOrder.TO_WRITE)),
                        "approvedAt",
                        "stopApprovedTooLongAgo");
    }

    /** Whether somebody of this level may order it. */
    private boolean orders(Desk.Kind level, RectificationCase subject, StopKind kind, long person) {
        return (level == Desk.Kind.DIRECTOR || kind != StopKind.CLASSES)
                && directory.seatedAt(subject.desk(level)).stream().anyMatch(seated -> seated.id() == person);
    }
}
