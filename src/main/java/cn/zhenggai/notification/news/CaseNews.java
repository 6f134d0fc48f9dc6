package cn.zhenggai.notification.news;

import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseEvent.Kind;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes one message for everybody concerned, in the transaction of what happened. Of what a case has once a round,
 * hearing twice tells once. Orders that are lines of one notice are told of as that notice.
 */
@Component
class CaseNews {

    /** These may come more than once a round, and are published once each. */
    private static final Set<Kind> REPEATABLE = EnumSet.of(
            Kind.EXTENSION_ASKED,
            Kind.EXTENSION_APPROVED,
            Kind.EXTENSION_REFUSED,
            Kind.PAUSED,
            Kind.RESUMED,
            Kind.DEADLINE_MOVED,
            Kind.UNIT_CHANGED,
            Kind.OBJECTED,
            Kind.OBJECTION_KEPT,
            Kind.OBJECTION_WITHDRAWN,
            Kind.OBJECTION_CHANGED,
            Kind.REOPENING_PROPOSED,
            Kind.REOPENING_REFUSED,
            Kind.STOP_ORDERED,
            Kind.STOP_TO_CONFIRM,
            Kind.STOP_REVOKED,
            Kind.LIFTING_ASKED,
            Kind.LIFTING_REFUSED,
            Kind.STOP_LIFTED,
            Kind.LISTED,
            Kind.FUNDS_ALLOTTED,
            Kind.FUNDS_TAKEN_BACK);

    /** Told to the school only when it had been told of the order. */
    private static final Set<Kind> ENDINGS = EnumSet.of(Kind.WITHDRAWN, Kind.MERGED, Kind.TERMINATED, Kind.DISMISSED);

    private final Addressees addressees;
    private final Messages messages;
    private final Outbox outbox;
    private final GroupNews groups;
    private final Clock clock;

    CaseNews(Addressees addressees, Messages messages, Outbox outbox, GroupNews groups, Clock clock) {
        this.addressees = addressees;
        this.messages = messages;
        this.outbox = outbox;
        this.groups = groups;
        this.clock = clock;
    }

    /** A sound way to look before writing: whoever publishes holds the lock of the case. */
    @EventListener
    void happened(CaseEvent event) {
        if (event.kind() == Kind.ISSUED && event.grouped()) {
            return;
        }
        boolean ended = ENDINGS.contains(event.kind());
        boolean served = !ended || messages.wasServed(event);
        List<Messages.Told> told = messages.told(event);
        long occasion = occasion(event, told);
        Set<Long> heard = told.stream()
                .filter(message -> message.occasion() == occasion)
                .map(Messages.Told::recipientId)
                .collect(Collectors.toSet());
        heard.addAll(messages.heardOfNotice(event));
        List<PersonCard> people = addressees.of(event, served).stream()
                .filter(person -> !heard.contains(person.id()))
                .toList();
        tell(event, null, occasion, people);
    }

    /** @param noticeId of news that tell of a whole notice, null for those of a case */
    void tell(CaseEvent event, Long noticeId, long occasion, List<PersonCard> people) {
        String bundle = event.number() + "/" + event.round() + "/" + event.kind() + "/" + occasion;
        Instant now = BureauTime.now(clock);
        messages.write(event, noticeId, new Messages.Telling(occasion, bundle, people, now));
        outbox.atOnce(bundle, now);
        groups.happened(event, bundle, now);
    }

    private static long occasion(CaseEvent event, List<Messages.Told> told) {
        if (REPEATABLE.contains(event.kind())) {
            return told.isEmpty() ? 1 : told.get(0).occasion() + 1;
        }
        return event.kind() == Kind.ASSIGNED ? handOver(event, told) : 1;
    }

    /** Work may come back to the same person within a round: each change of hands is an occasion of its own. */
    private static long handOver(CaseEvent event, List<Messages.Told> told) {
        if (told.isEmpty()) {
            return 1;
        }
        Messages.Told latest = told.get(0);
        boolean repeated = Long.valueOf(latest.recipientId()).equals(event.assigneeId());
        return repeated ? latest.occasion() : latest.occasion() + 1;
    }
}
