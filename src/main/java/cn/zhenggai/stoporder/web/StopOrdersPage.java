package cn.zhenggai.stoporder.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.reading.StopFilter;
import cn.zhenggai.stoporder.reading.StopLists;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 停课停用: what is stopped today, within what the reader may see; also as a workbook and for the printer. */
@Controller
class StopOrdersPage {

    private static final int SIZE = 25;
    private static final int MOST_TOWNSHIPS = 100;
    private static final String TITLE = "stop.list.title";

    private final StopLists lists;
    private final StopTable table;
    private final Directory directory;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    StopOrdersPage(
            StopLists lists,
            StopTable table,
            Directory directory,
            WritingWorkbook workbook,
            PrintingList printing,
            Clock clock) {
        this.lists = lists;
        this.table = table;
        this.directory = directory;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping("/stop-orders")
    String page(
            Actor actor,
            @RequestParam Map<String, String> words,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        StopFilter filter = filter(words);
        model.addAttribute("filter", filter);
        model.addAttribute("view", filter.view().name().toLowerCase(Locale.ROOT));
        model.addAttribute("counts", lists.counts(actor));
        model.addAttribute("orders", lists.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        model.addAttribute("kinds", StopKind.values());
        model.addAttribute(
                "townships",
                actor.inSchool()
                        ? List.of()
                        : directory.units(actor.bureauId(), UnitKind.TOWNSHIP, "", MOST_TOWNSHIPS));
        return fragment ? "stoporder/orders :: rows" : "stoporder/orders";
    }

    @Costly
    @GetMapping("/stop-orders/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        StopFilter filter = filter(asked);
        workbook.send(
                response,
                "stop-orders-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> lists.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/stop-orders/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        StopFilter filter = filter(asked);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing()
                        .by("stop.view." + filter.view().name().toLowerCase(Locale.ROOT))
                        .to("stop.column.kind", "stop.kind.", filter.kind()),
                table.table(),
                most -> lists.page(actor, filter, null, most));
    }

    private static StopFilter filter(Map<String, String> words) {
        StopFilter.View view = Asked.word(StopFilter.View.class, words.get("view"));
        return new StopFilter(
                view == null ? StopFilter.View.ACTIVE : view,
                Asked.word(StopKind.class, words.get("kind")),
                Asked.number(words.get("township"), 18));
    }
}
