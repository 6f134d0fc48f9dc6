package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.FirstPage;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.Role;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Indicator;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.statistics.definition.Definitions;
import cn.zhenggai.statistics.live.LiveFigures;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 统计: how the bureau, or a township, stands today. Every number leads to the list that it counts. */
@Controller
class OverviewPage {

    private static final int AFTER_CASES = 25;
    /** What is told of the county beside a part of it. */
    private static final List<Indicator> COUNTY = List.of(
            Indicator.OPEN,
            Indicator.OVERDUE,
            Indicator.FOUND,
            Indicator.CLOSED,
            Indicator.CLOSED_RATE,
            Indicator.IN_TIME_RATE,
            Indicator.FIRST_PASS_RATE);

    private static final Set<Measure> COUNTY_MEASURES = Indicator.measures(COUNTY);

    private final Figures figures;
    private final Analysing analysing;
    private final RefusalTexts texts;
    private final LiveFigures live;
    private final Clock clock;

    OverviewPage(Figures figures, Analysing analysing, RefusalTexts texts, LiveFigures live, Clock clock) {
        this.analysing = analysing;
        this.live = live;
        this.figures = figures;
        this.texts = texts;
        this.clock = clock;
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

    /** @param on up to the end of which day; what makes no sense is told, and the figures are those of now */
    @GetMapping("/overview")
    String page(Actor actor, @RequestParam(required = false) String on, Model model, Locale locale) {
        Outcome<CutOff> cut = AskedDay.cut(on, clock);
        if (!cut.accepted()) {
            model.addAttribute("refused", texts.text(cut.refusal().reasons().get(0), locale));
        }
        model.addAttribute("formulas", Definitions.overview());
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("position", live.position());
        CutOff shown = cut.accepted() ? cut.orThrow() : CutOff.now(clock);
        model.addAttribute("overview", figures.overview(actor, shown));
        model.addAttribute(
                "county",
                analysing.county(Question.of(shown), COUNTY_MEASURES, actor).orElse(null));
        model.addAttribute("countyShown", COUNTY);
        model.addAttribute("links", new OverviewLinks(Question.of(shown)));
        return "statistics/overview";
    }
}
