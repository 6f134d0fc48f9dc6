package cn.zhenggai.rectification.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.reading.CaseChoices;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 整改事项: all cases that the reader may see, to search. */
@Controller
class CasesPage {

    private static final int SIZE = 25;

    private final CaseLists cases;
    private final CaseTable table;
    private final HazardCatalogue catalogue;
    private final CaseChoices choices;
    private final OpeningCase opening;
    private final Clock clock;

    CasesPage(
            CaseLists cases,
            CaseTable table,
            HazardCatalogue catalogue,
            CaseChoices choices,
            OpeningCase opening,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.catalogue = catalogue;
        this.choices = choices;
        this.opening = opening;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String page(
            Actor actor,
            @RequestParam Map<String, String> words,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        AskedCases asked = AskedCases.of(words);
        CaseFilter filter = asked.filter();
        model.addAttribute("asked", asked);
        model.addAttribute("chosen", asked.words());
        model.addAttribute("view", filter.view().name().toLowerCase(Locale.ROOT));
        model.addAttribute("cases", cases.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        model.addAttribute("today", BureauTime.today(clock));
        if (fragment) {
            return "rectification/cases :: rows";
        }
        model.addAttribute("choices", choices.of(actor));
        model.addAttribute("counts", cases.counts(actor));
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("states", CaseState.values());
        model.addAttribute("sources", Source.values());
        model.addAttribute("mayOpen", opening.mayOpen(actor));
        return "rectification/cases";
    }
}
