package cn.zhenggai.accountability.web;

import cn.zhenggai.accountability.AccountabilityFilter;
import cn.zhenggai.accountability.ReadingAccountability;
import cn.zhenggai.escalation.DeskTile;
import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accountability is found: on the page of each case that it concerns. */
@Configuration(proxyBeanMethods = false)
class AccountabilityDoor {

    private static final int LAST = 90;
    private static final int AFTER_LISTINGS = 44;

    @Bean
    NavigationEntry accountabilityEntry() {
        return new NavigationEntry(
                "accountability",
                "/accountability",
                "scale",
                AFTER_LISTINGS,
                ReadingAccountability::opensTo,
                NavigationEntry.Shelf.REGISTERS);
    }

    @Bean
    DeskTile accountabilityOpen(ReadingAccountability register) {
        return new DeskTile("accountability.tile", "/accountability", "scale", reader -> register.counts(reader)
                .get(AccountabilityFilter.View.OPEN));
    }

    @Bean
    CasePart accountabilityPart() {
        return new CasePart("/accountability/of/{n}", "accountability.part", LAST);
    }
}
