package cn.zhenggai.notification.news;

import cn.zhenggai.calendar.year.YearWanted;
import cn.zhenggai.notification.News;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells administrators, once a year, that the next year's calendar has to be loaded. */
@Component
class CalendarNews {

    private final PersonalNews news;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    CalendarNews(PersonalNews news, Directory directory, JdbcClient jdbc, MessageSource messages) {
        this.news = news;
        this.directory = directory;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @EventListener
    void wanted(YearWanted event) {
        String title =
                messages.getMessage("inbox.yearWanted", new Object[] {String.valueOf(event.year())}, Locale.CHINESE);
        news.tell(
                new PersonalNews.Item(
                        News.YEAR_WANTED.name(), "RL-" + event.year(), YearWanted.PAGE, event.year(), title, "", null),
                administrators());
    }

    private List<PersonCard> administrators() {
        return jdbc
                .sql("select distinct person_id from org_role where role = :role order by person_id")
                .param("role", Role.ADMIN.name())
                .query(Long.class)
                .stream()
                .map(directory::person)
                .flatMap(Optional::stream)
                .filter(PersonCard::active)
                .toList();
    }
}
