package cn.zhenggai.notification.news;

import cn.zhenggai.lookback.LookBackAddress;
import cn.zhenggai.lookback.LookBackGiven;
import cn.zhenggai.lookback.SearchAsked;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Desk;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an inspector that he has to look at a closed case, and schools that they have to look for a fault. */
@Component
class LookBackNews {

    private final PersonalNews news;
    private final Directory directory;

    LookBackNews(PersonalNews news, Directory directory) {
        this.news = news;
        this.directory = directory;
    }

    @EventListener
    void given(LookBackGiven event) {
        String number = event.number().value();
        news.tell(
                new PersonalNews.Item(
                        "LOOK_BACK_GIVEN",
                        number,
                        LookBackAddress.ofCase(number),
                        event.id(),
                        number,
                        String.valueOf(event.dueOn()),
                        null),
                directory.person(event.inspectorId()).stream().toList());
    }

    @EventListener
    void asked(SearchAsked event) {
        List<PersonCard> people = event.schools().stream()
                .flatMap(school -> directory.seatedAt(Desk.of(Desk.Kind.SCHOOL, school)).stream())
                .distinct()
                .toList();
        news.tell(
                new PersonalNews.Item(
                        event.again() ? "SEARCH_REMINDER" : "SEARCH_ASKED",
                        "S" + event.id(),
                        LookBackAddress.search(event.id()),
                        1,
                        shortened(event.lookFor()),
                        String.valueOf(event.until()),
                        null),
                people);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
