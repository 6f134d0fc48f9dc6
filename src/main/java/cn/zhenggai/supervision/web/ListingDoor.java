package cn.zhenggai.supervision.web;

import cn.zhenggai.escalation.DeskTile;
import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.supervision.ListingFilter;
import cn.zhenggai.supervision.ReadingListings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where listings are found: in the navigation of those who follow them, and on the page of each case. */
@Configuration(proxyBeanMethods = false)
class ListingDoor {

    private static final int AFTER_THE_LADDER = 10;
    private static final int AFTER_STOPS = 43;

    @Bean
    NavigationEntry supervisionsDoor() {
        return new NavigationEntry(
                "supervisions",
                "/supervisions",
                "pennant",
                AFTER_STOPS,
                ReadingListings::opensTo,
                NavigationEntry.Shelf.REGISTERS);
    }

    @Bean
    DeskTile listedNow(ReadingListings listings) {
        return new DeskTile("listing.tile", "/supervisions", "pennant", reader -> listings.counts(reader)
                .get(ListingFilter.View.IN_FORCE));
    }

    @Bean
    CasePart listingPart() {
        return new CasePart("/supervisions/of/{n}", "listing.part", AFTER_THE_LADDER);
    }
}
