package cn.zhenggai.rectification.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.table.Asked;
import java.time.Clock;
import java.util.List;
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
    private final Directory directory;
    private final OpeningCase opening;
    private final Clock clock;

    CasesPage(
            CaseLists cases,
            CaseTable table,
            HazardCatalogue catalogue,
            Directory directory,
            OpeningCase opening,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.catalogue = catalogue;
        this.directory = directory;
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
        CaseFilter filter = filter(words);
        model.addAttribute("filter", filter);
        model.addAttribute("view", filter.view().name().toLowerCase(Locale.ROOT));
        model.addAttribute("counts", cases.counts(actor));
        model.addAttribute("cases", cases.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("states", CaseState.values());
        model.addAttribute(
                "townships",
                actor.inSchool() ? List.of() : directory.units(actor.bureauId(), UnitKind.TOWNSHIP, "", 100));
        model.addAttribute("mayOpen", opening.mayOpen(actor));
        return fragment ? "rectification/cases :: rows" : "rectification/cases";
    }

    static CaseFilter filter(Map<String, String> words) {
        CaseFilter.View view = Asked.word(CaseFilter.View.class, words.get("view"));
        return new CaseFilter(
                view == null ? CaseFilter.View.OPEN : view,
                words.get("q"),
                Asked.word(CaseState.class, words.get("state")),
                Asked.word(Severity.class, words.get("severity")),
                words.get("category"),
                Asked.number(words.get("school"), 18),
                Asked.number(words.get("township"), 18),
                "true".equals(words.get("mine")),
                "true".equals(words.get("objecting")),
                year(words));
    }

    private static Integer year(Map<String, String> words) {
        Long year = Asked.number(words.get("year"), 4);
        return year == null ? null : year.intValue();
    }
}
