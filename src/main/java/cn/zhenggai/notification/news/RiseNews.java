package cn.zhenggai.notification.news;

import cn.zhenggai.notification.News;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.statistics.RisesFound;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a leader what newly rises among the cases that he sees: how much, and the steepest by name. */
@Component
class RiseNews {

    private static final int NAMED = 3;
    private static final int LONGEST_TITLE = 200;

    private final PersonalNews news;
    private final Directory directory;
    private final MessageSource messages;

    RiseNews(PersonalNews news, Directory directory, MessageSource messages) {
        this.news = news;
        this.directory = directory;
        this.messages = messages;
    }

    @EventListener
    void found(RisesFound event) {
        directory.person(event.personId()).ifPresent(leader -> news.tell(item(event, leader), List.of(leader)));
    }

    private PersonalNews.Item item(RisesFound event, PersonCard leader) {
        return new PersonalNews.Item(
                News.RISING.name(),
                "YJ-" + event.evening(),
                event.page(),
                event.personId(),
                title(event.names(), "en".equals(leader.language()) ? Locale.ENGLISH : Locale.CHINESE),
                "",
                null,
                event.confidential());
    }

    private String title(List<String> names, Locale language) {
        String steepest = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        String title = messages.getMessage("inbox.rising", new Object[] {names.size(), steepest}, language);
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
