package cn.zhenggai.notification.news;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.point.PointAddress;
import cn.zhenggai.point.RoundNotWhole;
import cn.zhenggai.shared.Desk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a school at which of its points nobody was today. */
@Component
class RoundNews {

    private static final int LONGEST = 60;

    private final PersonalNews news;
    private final Directory directory;

    RoundNews(PersonalNews news, Directory directory) {
        this.news = news;
        this.directory = directory;
    }

    @EventListener
    void notWhole(RoundNotWhole event) {
        String names = String.join("、", event.missing());
        news.tell(
                new PersonalNews.Item(
                        "ROUND_NOT_WHOLE",
                        "R" + event.on(),
                        PointAddress.PAGE,
                        event.schoolId(),
                        names.length() <= LONGEST ? names : names.substring(0, LONGEST - 1) + "…",
                        event.on().toString(),
                        null),
                directory.seatedAt(Desk.of(Desk.Kind.SCHOOL, event.schoolId())));
    }
}
