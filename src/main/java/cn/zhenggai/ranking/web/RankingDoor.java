package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A school finds its place among its doors; in the bureau it stands with the figures. */
@Configuration(proxyBeanMethods = false)
class RankingDoor {

    private static final int AFTER_INBOX = 85;

    @Bean
    static NavigationEntry doorOfSchools() {
        return new NavigationEntry(
                "ranking",
                RankingAddress.PAGE,
                "medal",
                AFTER_INBOX,
                actor -> actor.inSchool() && RankingScope.opensTo(actor));
    }

    @Bean
    static NavigationEntry.Behind amongFigures() {
        return new NavigationEntry.Behind(RankingAddress.PAGE, "statistics");
    }
}
