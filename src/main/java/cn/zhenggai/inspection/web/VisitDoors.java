package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the visits: 检查 for those who go out, 自查 for a school. */
@Configuration(proxyBeanMethods = false)
class VisitDoors {

    private static final int BESIDE_WORK = 12;

    @Bean
    NavigationEntry visitsDoor() {
        return new NavigationEntry(
                "visits",
                "/visits",
                "clipboard-check",
                BESIDE_WORK,
                actor -> !actor.inSchool() && ReadingVisits.opensTo(actor));
    }

    @Bean
    NavigationEntry selfCheckDoor() {
        return new NavigationEntry(
                "selfCheck",
                "/visits",
                "clipboard-check",
                BESIDE_WORK,
                actor -> actor.inSchool() && ReadingVisits.opensTo(actor));
    }

    /** What is due today or was due before. */
    @Bean
    Badge dueVisits(ReadingVisits visits) {
        return badge("visits", visits);
    }

    @Bean
    Badge dueSelfChecks(ReadingVisits visits) {
        return badge("selfCheck", visits);
    }

    private static Badge badge(String entry, ReadingVisits visits) {
        return new Badge() {
            @Override
            public String entry() {
                return entry;
            }

            @Override
            public int count(Actor actor) {
                return visits.due(actor);
            }
        };
    }
}
