package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FirstPage;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import cn.zhenggai.statistics.Figures;
import cn.zhenggai.statistics.FiguresScope;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 统计: how the bureau, or a township, stands today. Every number leads to the list that it counts. */
@Controller
class OverviewPage {

    private static final int AFTER_CASES = 25;

    private final Figures figures;

    OverviewPage(Figures figures) {
        this.figures = figures;
    }

    @Bean
    static NavigationEntry overviewDoor() {
        return new NavigationEntry("statistics", "/overview", "chart-bar", AFTER_CASES, FiguresScope::opensTo);
    }

    /** Who only watches begins with the figures. */
    @Bean
    static FirstPage overviewFirst() {
        return new FirstPage("/overview", 30, actor -> actor.is(Role.AUDITOR));
    }

    @GetMapping("/overview")
    String page(Actor actor, Model model) {
        model.addAttribute("overview", figures.overview(actor));
        return "statistics/overview";
    }
}
