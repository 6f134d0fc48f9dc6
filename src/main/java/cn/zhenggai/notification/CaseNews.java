package cn.zhenggai.notification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one message for everybody concerned, in the transaction of what happened. Hearing it twice tells once. */
@Component
class CaseNews {

    private final Addressees addressees;
    private final Messages messages;
    private final Clock clock;

    CaseNews(Addressees addressees, Messages messages, Clock clock) {
        this.addressees = addressees;
        this.messages = messages;
        this.clock = clock;
    }

    /** A sound way to look before writing: whoever publishes holds the lock of the case. */
    @EventListener
    void happened(CaseEvent event) {
        boolean served = event.kind() != CaseEvent.Kind.WITHDRAWN || messages.wasServed(event.number());
        List<Messages.Told> told = messages.told(event);
        int occasion = event.kind() == CaseEvent.Kind.ASSIGNED ? handOver(event, told) : 1;
        Set<Long> heard = told.stream()
                .filter(message -> message.occasion() == occasion)
                .map(Messages.Told::recipientId)
                .collect(Collectors.toSet());
        List<PersonCard> people = addressees.of(event, served).stream()
                .filter(person -> !heard.contains(person.id()))
                .toList();
        messages.write(event, occasion, people, BureauTime.now(clock));
    }

    /** Work may come back to the same person within a round: each change of hands is an occasion of its own. */
    private static int handOver(CaseEvent event, List<Messages.Told> told) {
        if (told.isEmpty()) {
            return 1;
        }
        Messages.Told latest = told.get(0);
        boolean repeated = Long.valueOf(latest.recipientId()).equals(event.assigneeId());
        return repeated ? latest.occasion() : latest.occasion() + 1;
    }
}
