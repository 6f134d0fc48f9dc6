package cn.zhenggai.rectification.steps;

import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells all who had to do with a case how it ended. Listeners keep each piece of news once, so a repeat is harmless. */
@Service
public class TellingEveryone {

    private final CaseDesk desk;
    private final ApplicationEventPublisher events;

    TellingEveryone(CaseDesk desk, ApplicationEventPublisher events) {
        this.desk = desk;
        this.events = events;
    }

    @Transactional
    public void tellEnding(CaseNumber number) {
        RectificationCase subject = desk.takeForSystem(number);
        events.publishEvent(subject.event(kind(subject.state())));
    }

    private static CaseEvent.Kind kind(CaseState ending) {
        return switch (ending) {
            case WITHDRAWN -> CaseEvent.Kind.WITHDRAWN;
            case DISMISSED -> CaseEvent.Kind.DISMISSED;
            case MERGED -> CaseEvent.Kind.MERGED;
            case TERMINATED -> CaseEvent.Kind.TERMINATED;
            default -> CaseEvent.Kind.CLOSED;
        };
    }
}
