package cn.zhenggai.lookback.web;

import cn.zhenggai.lookback.LookBackAddress;
import cn.zhenggai.lookback.LookBackNotFound;
import cn.zhenggai.lookback.sample.Coverage;
import cn.zhenggai.lookback.sample.DrawEntry;
import cn.zhenggai.lookback.sample.DrawingSample;
import cn.zhenggai.lookback.sample.LookBackFilter;
import cn.zhenggai.lookback.sample.ReadingLookBacks;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All look-backs that the reader sees: what is to be done, what failed, how much was covered, and how it was drawn. */
@Controller
class LookBacksPage {

    private static final int PAGE = 30;
    private static final String TITLE = "nav.lookBacks";

    private final ReadingLookBacks reading;
    private final DrawingSample drawing;
    private final LookBackTable table;
    private final Directory directory;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    LookBacksPage(
            ReadingLookBacks reading,
            DrawingSample drawing,
            LookBackTable table,
            Directory directory,
            WritingWorkbook workbook,
            PrintingList printing,
            Clock clock) {
        this.reading = reading;
        this.drawing = drawing;
        this.table = table;
        this.directory = directory;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping("/look-backs")
    String page(
            Actor actor,
            @RequestParam(defaultValue = "ALL") LookBackFilter show,
            @RequestParam(required = false) String before,
            Model model) {
        mustRead(actor);
        Slice<cn.zhenggai.lookback.sample.LookBack> slice = reading.list(actor, show, before, PAGE);
        model.addAttribute("rows", slice.rows());
        model.addAttribute(
                "next", slice.next() == null ? null : "/look-backs?show=" + show + "&before=" + slice.next());
        model.addAttribute("table", table.table());
        model.addAttribute("show", show);
        model.addAttribute("filters", LookBackFilter.values());
        model.addAttribute("categories", reading.byCategory(actor));
        List<Coverage> townships = reading.byTownship(actor);
        model.addAttribute("townships", townships);
        model.addAttribute("townshipNames", names(townships));
        model.addAttribute("draws", reading.draws(actor));
        model.addAttribute("mayDraw", DrawingSample.mayDraw(actor));
        model.addAttribute("month", BureauTime.today(clock).withDayOfMonth(1).minusMonths(1));
        return "lookback/list";
    }

    private Map<String, String> names(List<Coverage> townships) {
        return townships.stream()
                .map(Coverage::key)
                .filter(key -> key != null)
                .collect(Collectors.toMap(key -> key, key -> directory
                        .unit(Long.parseLong(key))
                        .map(UnitCard::name)
                        .orElse(key)));
    }

    @PostMapping("/look-backs/draws")
    Reply draw(Actor actor, Posting posting) {
        mustRead(actor);
        return posting.answer(
                posting.attempt(
                        form -> new DrawEntry(form.date("from"), form.date("until"), form.text("seed")),
                        entry -> drawing.draw(actor, entry)),
                id -> Reply.to(LookBackAddress.draw(id)).saying("lookBack.done.drawn"),
                () -> page(actor, LookBackFilter.ALL, null, posting.model()));
    }

    @GetMapping("/look-backs/draws/{id:\\d{1,18}}")
    String drawn(Actor actor, @PathVariable long id, Model model) {
        mustRead(actor);
        model.addAttribute("draw", reading.draw(id, actor));
        model.addAttribute("rows", reading.drawn(id, actor));
        model.addAttribute("table", table.table());
        return "lookback/draw";
    }

    @Costly
    @GetMapping("/look-backs/export")
    void export(Actor actor, @RequestParam(defaultValue = "ALL") LookBackFilter show, HttpServletResponse response)
            throws IOException {
        mustRead(actor);
        workbook.send(
                response,
                "look-backs-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> reading.list(actor, show, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/look-backs/print")
    String print(
            Actor actor,
            @RequestParam(defaultValue = "ALL") LookBackFilter show,
            HttpServletRequest request,
            Model model) {
        mustRead(actor);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing(),
                table.table(),
                most -> reading.list(actor, show, null, most));
    }

    private static void mustRead(Actor actor) {
        if (!ReadingLookBacks.opensTo(actor)) {
            throw new LookBackNotFound(0);
        }
    }
}
