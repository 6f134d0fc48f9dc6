package cn.zhenggai.notification.news;

import cn.zhenggai.arrangement.ArrangementAddress;
import cn.zhenggai.arrangement.PartGiven;
import cn.zhenggai.organisation.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells somebody of a school that he got a part of the work. */
@Component
class ArrangementNews {

    private static final int TITLE = 60;

    private final PersonalNews news;
    private final Directory directory;

    ArrangementNews(PersonalNews news, Directory directory) {
        this.news = news;
        this.directory = directory;
    }

    @EventListener
    void given(PartGiven event) {
        String what = event.what();
        String title = what.length() <= TITLE ? what : what.substring(0, TITLE - 1) + "…";
        news.tell(
                new PersonalNews.Item(
                        "PART_GIVEN",
                        "P" + event.id(),
                        ArrangementAddress.MINE,
                        1,
                        title,
                        String.valueOf(event.until()),
                        null),
                directory.person(event.personId()).stream().toList());
    }
}
