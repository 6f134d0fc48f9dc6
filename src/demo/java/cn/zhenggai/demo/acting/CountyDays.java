package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.beside.TalksHeld;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.shared.BureauTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What belongs to a day of the past and to no case by itself. */
@Component
@Profile("demo")
class CountyDays {

    private final CountyWatch watch;
    private final LeadersSitting leaders;
    private final ReadingInboxes inboxes;
    private final TalksHeld talks;

    CountyDays(CountyWatch watch, LeadersSitting leaders, ReadingInboxes inboxes, TalksHeld talks) {
        this.watch = watch;
        this.leaders = leaders;
        this.inboxes = inboxes;
        this.talks = talks;
    }

    void day(Deed deed, List<CaseTold> cases) {
        switch (deed.kind()) {
            case LOOK -> watch.lookWhereNeeded(BureauTime.dayOf(deed.at()));
            case SIT -> {
                talks.hold();
                leaders.sit(cases);
            }
            case READ -> inboxes.read(cases);
            default -> throw new IllegalArgumentException("Not of a day: " + deed);
        }
    }
}
