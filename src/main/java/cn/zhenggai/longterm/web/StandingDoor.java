package cn.zhenggai.longterm.web;

import cn.zhenggai.escalation.DeskTile;
import cn.zhenggai.longterm.ReadingStanding;
import cn.zhenggai.longterm.StandingFilter;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where long-term items are come by: the navigation and the leaders' desk. */
@Configuration(proxyBeanMethods = false)
class StandingDoor {

    private static final int AFTER_STOPS = 62;

    @Bean
    NavigationEntry longTermDoor() {
        return new NavigationEntry(
                "longTerm",
                "/long-term",
                "hourglass",
                AFTER_STOPS,
                ReadingStanding::opensTo,
                NavigationEntry.Shelf.REGISTERS);
    }

    @Bean
    DeskTile longTermTile(ReadingStanding reading) {
        return new DeskTile("longTerm.tile", "/long-term", "hourglass", reader -> reading.counts(reader)
                .get(StandingFilter.View.LONG_TERM));
    }
}
