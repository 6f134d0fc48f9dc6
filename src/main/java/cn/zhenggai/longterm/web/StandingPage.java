package cn.zhenggai.longterm.web;

import cn.zhenggai.longterm.ReadingStanding;
import cn.zhenggai.longterm.StandingFilter;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 长期事项: what was accepted until a day, soonest review first. */
@Controller
class StandingPage {

    private static final int SIZE = 30;
    private static final String TITLE = "nav.longTerm";

    private final ReadingStanding reading;
    private final StandingTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    StandingPage(
            ReadingStanding reading,
            StandingTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            Clock clock) {
        this.reading = reading;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping("/long-term")
    String page(
            Actor actor,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        mustRead(actor);
        StandingFilter filter = filter(asked);
        model.addAttribute("filter", filter);
        model.addAttribute("page", reading.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        if (fragment) {
            return "longterm/list :: rows";
        }
        model.addAttribute("counts", reading.counts(actor));
        model.addAttribute("views", StandingFilter.View.values());
        return "longterm/list";
    }

    @Costly
    @GetMapping("/long-term/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        mustRead(actor);
        StandingFilter filter = filter(asked);
        workbook.send(
                response,
                "long-term-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> reading.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/long-term/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        mustRead(actor);
        StandingFilter filter = filter(asked);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing().by("longTerm.view." + filter.view()).to("print.search", filter.text()),
                table.table(),
                most -> reading.page(actor, filter, null, most));
    }

    private static StandingFilter filter(Map<String, String> asked) {
        StandingFilter.View view = Asked.word(StandingFilter.View.class, asked.get("view"));
        return new StandingFilter(view == null ? StandingFilter.View.LONG_TERM : view, asked.get("q"));
    }

    private static void mustRead(Actor actor) {
        if (!ReadingStanding.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
