package cn.zhenggai.objection.web;

import cn.zhenggai.objection.ListingObjections;
import cn.zhenggai.objection.ObjectionFilter;
import cn.zhenggai.objection.ObjectionState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.Narrowing;
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

/** 异议: all that the reader may see, on pages, as a workbook, and for the printer. The filter lives in the address. */
@Controller
class ObjectionsPage {

    static final String TITLE = "nav.objections";

    private static final int SIZE = 25;

    private final ListingObjections listing;
    private final ObjectionTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    ObjectionsPage(
            ListingObjections listing,
            ObjectionTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            Clock clock) {
        this.listing = listing;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping("/objections")
    String page(
            Actor actor,
            @RequestParam Map<String, String> words,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        ObjectionFilter filter = filter(words);
        model.addAttribute("filter", filter);
        model.addAttribute("states", ObjectionState.values());
        model.addAttribute("objections", listing.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        return fragment ? "objection/objections :: rows" : "objection/objections";
    }

    @Costly
    @GetMapping("/objections/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        ObjectionFilter filter = filter(asked);
        workbook.send(
                response,
                "objections-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> listing.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/objections/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        ObjectionFilter filter = filter(asked);
        Narrowing told = printing.narrowing()
                .to("objection.column.state", "objection.state.", filter.state())
                .to("print.search", filter.text());
        return printing.page(
                request, model, TITLE, told, table.table(), most -> listing.page(actor, filter, null, most));
    }

    private static ObjectionFilter filter(Map<String, String> words) {
        return new ObjectionFilter(Asked.word(ObjectionState.class, words.get("state")), words.get("q"));
    }
}
