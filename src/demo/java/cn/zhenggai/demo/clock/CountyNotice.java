package cn.zhenggai.demo.clock;

import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.acting.PlayingPast;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Notice;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says on every page that nothing here is real, and what day it is here. */
@Component
@Profile("demo")
class CountyNotice implements Notice {

    private final DemoClock clock;
    private final PlayingPast past;

    CountyNotice(DemoClock clock, PlayingPast past) {
        this.clock = clock;
        this.past = past;
    }

    @Override
    public Optional<Text> current() {
        String today = BureauTime.today(clock).toString();
        PlayingPast.Progress progress = past.progress();
        Text text = progress.done()
                ? Text.of(Level.INFO, "demo.notice", today)
                : Text.of(Level.INFO, "demo.loading", today, progress.opened(), progress.of());
        return Optional.of(text.with("demo/clock"));
    }
}
