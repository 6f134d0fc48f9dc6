package cn.zhenggai.notification.news;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.HandedOver;
import cn.zhenggai.organisation.handover.WorkLeft;
import cn.zhenggai.organisation.standin.SubstituteEntry;
import cn.zhenggai.organisation.standin.SubstituteNamed;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who has work now that another had, and the other that it is his no more; once a hand-over, however many pieces. */
@Component
class HandOverNews {

    private final PersonalNews news;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    HandOverNews(PersonalNews news, Directory directory, MessageSource messages, Clock clock) {
        this.news = news;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void handedOver(HandedOver event) {
        Map<Long, PersonCard> successors = event.parts().stream()
                .map(HandedOver.Part::to)
                .filter(to -> to != null)
                .collect(Collectors.toMap(PersonCard::id, Function.identity(), (one, same) -> one));
        successors
                .values()
                .forEach(to -> tell("HANDED_OVER", event, to, event.from().name(), pieces(event, to)));
        if (event.from().active() && !successors.isEmpty()) {
            String names = successors.values().stream().map(PersonCard::name).collect(Collectors.joining("、"));
            tell("MOVED", event, event.from(), names, pieces(event, null));
        }
    }

    /** Once a day, whoever looks how often. */
    @EventListener
    void left(WorkLeft event) {
        long day = BureauTime.today(clock).toEpochDay();
        String title = words("inbox.workLeft", event.pieces());
        List<PersonCard> registrars = directory.holders(event.bureauId(), Role.REGISTRAR);
        news.tell(new PersonalNews.Item("WORK_LEFT", "LEFT", WorkLeft.PAGE, day, title, "", null), registrars);
    }

    /** He acts from that page, and would look for it nowhere. */
    @EventListener
    void named(SubstituteNamed event) {
        SubstituteEntry entry = event.entry();
        String title = words("inbox.title.STAND_IN", event.absent().name(), entry.from(), entry.until());
        String unit = event.absent().unitName();
        news.tell(
                new PersonalNews.Item(
                        "STAND_IN", "DL-" + event.id(), SubstituteNamed.PAGE, event.id(), title, unit, entry.reason()),
                person(entry.substituteId()));
    }

    @EventListener
    void moved(CaseEvent.Moved event) {
        if (event.untold()) {
            news.tell(item("HANDED_OVER", event, CaseAddress.page(event.about().number())), person(event.nextId()));
        }
        if (event.formerId() != null) {
            news.tell(item("MOVED", event, CaseAddress.TASKS), person(event.formerId()));
        }
    }

    private PersonalNews.Item item(String kind, CaseEvent.Moved event, String page) {
        CaseEvent about = event.about();
        String number = about.number().value();
        String title = about.confidential() ? number : about.title();
        return new PersonalNews.Item(kind, number, page, clock.millis(), title, about.schoolName(), null);
    }

    private List<PersonCard> person(long id) {
        return directory.person(id).filter(PersonCard::active).stream().toList();
    }

    private void tell(String kind, HandedOver event, PersonCard to, String other, int pieces) {
        String title = words("inbox.title." + kind, other, pieces);
        String unit = event.from().unitName();
        news.tell(
                new PersonalNews.Item(
                        kind, "JJ-" + event.id(), CaseAddress.TASKS, event.id(), title, unit, event.note()),
                List.of(to));
    }

    /** @param to null for all */
    private static int pieces(HandedOver event, PersonCard to) {
        return event.parts().stream()
                .filter(part -> part.to() != null && (to == null || part.to().id() == to.id()))
                .mapToInt(HandedOver.Part::pieces)
                .sum();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINESE);
    }
}
