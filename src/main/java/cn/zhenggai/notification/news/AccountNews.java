package cn.zhenggai.notification.news;

import cn.zhenggai.notification.News;
import cn.zhenggai.organisation.AccountChanged;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonAddress;
import cn.zhenggai.organisation.PersonCard;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a person what was done to his own account, so that he notices what he did not do himself. */
@Component
class AccountNews {

    private static final int EVENTS = 100;

    private final PersonalNews news;
    private final Directory directory;
    private final MessageSource messages;

    AccountNews(PersonalNews news, Directory directory, MessageSource messages) {
        this.news = news;
        this.directory = directory;
        this.messages = messages;
    }

    @EventListener
    void heard(AccountChanged event) {
        String title = messages.getMessage("inbox.account." + event.change(), null, Locale.CHINESE);
        long occasion = event.at().toEpochMilli() * EVENTS + event.change().ordinal();
        String from = event.network() == null || event.network().isEmpty()
                ? null
                : messages.getMessage("inbox.account.from", new Object[] {event.network()}, Locale.CHINESE);
        List<PersonCard> person =
                directory.person(event.personId()).filter(found -> found.active() && !found.program()).stream()
                        .toList();
        news.tell(
                new PersonalNews.Item(
                        News.ACCOUNT.name(), "ZH-" + event.personId(), PersonAddress.OWN, occasion, title, "", from),
                person);
    }
}
