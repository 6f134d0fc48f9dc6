package cn.zhenggai.notification.news;

import cn.zhenggai.coordination.LetterAddress;
import cn.zhenggai.coordination.LetterEvent;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Desk;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the contacts of a department of the letters to it, and the bureau of what comes back. Schools hear of no letter here. */
@Component
class LetterNews {

    private final Directory directory;
    private final PersonalNews news;

    LetterNews(Directory directory, PersonalNews news) {
        this.directory = directory;
        this.news = news;
    }

    @EventListener
    void happened(LetterEvent event) {
        news.tell(
                new PersonalNews.Item(
                        event.kind().name(),
                        event.number().value(),
                        LetterAddress.page(event.letterId()),
                        event.letterId() * 100 + event.turn(),
                        event.subject(),
                        event.unitName(),
                        null),
                people(event));
    }

    private List<PersonCard> people(LetterEvent event) {
        return switch (event.kind()) {
            case LETTER_SENT, LETTER_ENDED, LETTER_SUPERVISED -> at(event, Desk.Kind.DEPARTMENT);
            case LETTER_LATE -> join(at(event, Desk.Kind.DEPARTMENT), at(event, Desk.Kind.SECTION_HEAD));
            case LETTER_REPLIED -> join(at(event, Desk.Kind.SECTION_HEAD), at(event, Desk.Kind.REGISTRAR));
            case LETTER_OBJECTED, LETTER_LISTED ->
                join(
                        join(at(event, Desk.Kind.SECTION_HEAD), at(event, Desk.Kind.REGISTRAR)),
                        at(event, Desk.Kind.DEPUTY));
        };
    }

    private List<PersonCard> at(LetterEvent event, Desk.Kind kind) {
        long unit =
                switch (kind) {
                    case DEPARTMENT -> event.unitId();
                    case SECTION_HEAD -> event.sectionId();
                    default -> event.bureauId();
                };
        boolean open = !event.confidential() || kind != Desk.Kind.REGISTRAR;
        return open ? directory.seatedAt(Desk.of(kind, unit)) : List.of();
    }

    private static List<PersonCard> join(List<PersonCard> one, List<PersonCard> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
