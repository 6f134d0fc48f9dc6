package cn.zhenggai.rectification.steps;

import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the school's responsible staff that an order waits for them. The second time says nothing. */
@Service
public class NotifyingResponsible {

    private final CaseDesk desk;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotifyingResponsible(CaseDesk desk, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void notifyOnce(CaseNumber number) {
        RectificationCase subject = desk.takeForSystem(number);
        if (subject.order().notifiedAt() == null) {
            subject.order().notified(BureauTime.now(clock));
            cases.save(subject);
            events.publishEvent(subject.event(CaseEvent.Kind.ISSUED));
        }
    }
}
