package cn.zhenggai.demo.county;

import cn.zhenggai.lookback.sample.DrawEntry;
import cn.zhenggai.lookback.sample.SeedOfLot;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The same lots each time the county is told. */
@Component
@Primary
@Profile("demo")
class SeedOfStory implements SeedOfLot {

    @Override
    public String of(DrawEntry entry) {
        return "青岚县 " + entry.from() + " " + entry.until();
    }
}
