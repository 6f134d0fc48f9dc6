package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The ways to campaigns and plans, for everybody whom one can concern. */
@Component
class CampaignDoors {

    private static final int AFTER_CASES = 22;

    @Bean
    static NavigationEntry campaignsEntry() {
        return new NavigationEntry("campaigns", "/campaigns", "flag", AFTER_CASES, CampaignRights::opensTo);
    }

    @Bean
    static NavigationEntry plansEntry() {
        return new NavigationEntry("plans", "/plans", "calendar-repeat", AFTER_CASES + 1, CampaignRights::opensTo);
    }

    static void reading(Actor actor) {
        if (!CampaignRights.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }

    static void preparing(Actor actor) {
        if (!CampaignRights.mayPrepare(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
