package cn.zhenggai.lookback.web;

import cn.zhenggai.inspection.Errand;
import cn.zhenggai.inspection.Errands;
import cn.zhenggai.lookback.LookBackAddress;
import cn.zhenggai.lookback.sample.ReadingLookBacks;
import cn.zhenggai.lookback.search.ReadingSearches;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.sidepath.AfterClosing;
import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.time.DueBy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to what comes after a closure. */
@Configuration(proxyBeanMethods = false)
class LookBackDoors {

    private static final int AFTER_PLANS = 36;
    private static final int BELOW_THE_LADDER = 60;

    @Bean
    CasePart afterClosurePart() {
        return new CasePart("/look-backs/of/{n}", "lookBack.part", BELOW_THE_LADDER);
    }

    @Bean
    AfterClosing searchAfterClosing() {
        return new AfterClosing(Action.ORDER_SEARCH, "/look-backs/of/{n}?open=search", "search.offer");
    }

    @Bean
    NavigationEntry lookBacksDoor() {
        return new NavigationEntry(
                "lookBacks",
                LookBackAddress.LIST,
                "eye-check",
                AFTER_PLANS,
                ReadingLookBacks::opensTo,
                NavigationEntry.Shelf.REGISTERS);
    }

    @Bean
    NavigationEntry searchesDoor() {
        return new NavigationEntry(
                "searches",
                LookBackAddress.SEARCHES,
                "list-search",
                AFTER_PLANS + 1,
                ReadingSearches::opensTo,
                NavigationEntry.Shelf.REGISTERS);
    }

    @Bean
    Badge searchesToAnswer(ReadingSearches searches) {
        return new Badge() {
            @Override
            public String entry() {
                return "searches";
            }

            @Override
            public int count(Actor actor) {
                return searches.unanswered(actor);
            }
        };
    }

    /** Among the visits of the inspector, with the day by when. */
    @Bean
    Errands lookBackErrands(ReadingLookBacks lookBacks) {
        return inspector -> lookBacks.waitingFor(inspector).stream()
                .map(look -> new Errand(
                        "lookBack.occasion." + look.occasion(),
                        look.title(),
                        look.schoolName(),
                        DueBy.on(look.dueOn()),
                        LookBackAddress.ofCase(look.number())))
                .toList();
    }
}
