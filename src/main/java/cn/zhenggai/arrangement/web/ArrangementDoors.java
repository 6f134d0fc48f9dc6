package cn.zhenggai.arrangement.web;

import cn.zhenggai.arrangement.ArrangementAddress;
import cn.zhenggai.arrangement.ReadingArrangement;
import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where parts of the work are come by: the navigation of schools, the page of a case. */
@Configuration(proxyBeanMethods = false)
class ArrangementDoors {

    private static final int AFTER_TASKS = 15;
    private static final int BELOW_STOPS = 15;
    private static final String KEY = "myParts";

    @Bean
    NavigationEntry myPartsDoor() {
        return new NavigationEntry(KEY, ArrangementAddress.MINE, "subtask", AFTER_TASKS, Actor::inSchool);
    }

    @Bean
    CasePart arrangementPart() {
        return new CasePart("/arrangements/of/{n}", "arrangement.part", BELOW_STOPS);
    }

    @Bean
    Badge partsWaiting(ReadingArrangement reading) {
        return new Badge() {
            @Override
            public String entry() {
                return KEY;
            }

            @Override
            public int count(Actor actor) {
                return reading.waiting(actor);
            }
        };
    }
}
