package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.desk.CaseSights;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.stoporder.order.StopOrder;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The look on site goes from one to another, with its day. */
@Component
class PassingLook {

    private final Liftings liftings;
    private final LiftingInspectors inspectors;
    private final CaseSights sights;
    private final WorkItems work;

    PassingLook(Liftings liftings, LiftingInspectors inspectors, CaseSights sights, WorkItems work) {
        this.liftings = liftings;
        this.inspectors = inspectors;
        this.sights = sights;
        this.work = work;
    }

    List<PersonCard> free(RectificationCase subject) {
        return inspectors.of(subject);
    }

    /** Nothing as long as whoever has it may look at this case. */
    void keepAway(RectificationCase subject, StopOrder order) {
        Long now = liftings.current(order).inspectorId();
        List<PersonCard> free = free(subject);
        if (now != null && free.stream().noneMatch(person -> person.id() == now)) {
            pass(subject, order, free.stream().findFirst().orElse(null));
        }
    }

    /** @param to null when somebody has still to be found */
    void pass(RectificationCase subject, StopOrder order, @Nullable PersonCard to) {
        Lifting lifting = liftings.current(order);
        lifting.givenTo(to == null ? null : to.id());
        liftings.save(lifting);
        if (to != null) {
            sights.give(subject, to.id());
        }
        Desk desk = to == null ? subject.dispatcher() : Desk.person(to.id());
        work.move(subject.number(), Step.INSPECT_STOP, order.place(), desk);
    }
}
