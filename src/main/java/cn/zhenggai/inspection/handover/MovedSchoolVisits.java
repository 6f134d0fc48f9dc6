package cn.zhenggai.inspection.handover;

import cn.zhenggai.inspection.Visits;
import cn.zhenggai.organisation.handover.SchoolMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Visits still to come are read by the township to which the school belongs now. */
@Component
class MovedSchoolVisits {

    private final Visits visits;

    MovedSchoolVisits(Visits visits) {
        this.visits = visits;
    }

    @EventListener
    void moved(SchoolMoved event) {
        visits.placed(event.now().id(), event.township());
    }
}
