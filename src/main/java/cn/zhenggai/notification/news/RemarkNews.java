package cn.zhenggai.notification.news;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.remark.RemarkAddress;
import cn.zhenggai.remark.RemarkTold;
import cn.zhenggai.shared.Desk;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a school that it was criticised or advised, and whoever advised it that it has answered. */
@Component
class RemarkNews {

    private static final int TITLE = 60;

    private final PersonalNews news;
    private final Directory directory;

    RemarkNews(PersonalNews news, Directory directory) {
        this.news = news;
        this.directory = directory;
    }

    @EventListener
    void told(RemarkTold event) {
        List<PersonCard> people = event.answered()
                ? directory.person(event.madeBy()).stream().toList()
                : directory.seatedAt(Desk.of(Desk.Kind.SCHOOL, event.schoolId()));
        String kind = event.answered() ? "REMARK_ANSWERED" : "REMARK_MADE";
        String text = event.description();
        String title = text.length() <= TITLE ? text : text.substring(0, TITLE - 1) + "…";
        String school = directory.unit(event.schoolId()).map(UnitCard::name).orElse("");
        news.tell(
                new PersonalNews.Item(kind, "R" + event.id(), RemarkAddress.of(event.id()), 1, title, school, null),
                people);
    }
}
