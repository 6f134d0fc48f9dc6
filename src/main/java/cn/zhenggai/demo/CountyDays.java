package cn.zhenggai.demo;

import cn.zhenggai.shared.BureauTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What belongs to a day of the past and to no case by itself. */
@Component
@Profile("demo")
class CountyDays {

    private final Watching watching;
    private final LeadersSitting leaders;
    private final ReadingInboxes inboxes;

    CountyDays(Watching watching, LeadersSitting leaders, ReadingInboxes inboxes) {
        this.watching = watching;
        this.leaders = leaders;
        this.inboxes = inboxes;
    }

    void day(Deed deed, List<CaseTold> cases) {
        switch (deed.kind()) {
            case LOOK -> watching.lookWhereNeeded(BureauTime.dayOf(deed.at()));
            case SIT -> leaders.sit(cases);
            case READ -> inboxes.read(cases);
            default -> throw new IllegalArgumentException("Not of a day: " + deed);
        }
    }
}
