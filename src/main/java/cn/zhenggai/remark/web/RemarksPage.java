package cn.zhenggai.remark.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.remark.MakingRemark;
import cn.zhenggai.remark.ReadingRemarks;
import cn.zhenggai.remark.RemarkAddress;
import cn.zhenggai.remark.RemarkEntry;
import cn.zhenggai.remark.RemarkFilter;
import cn.zhenggai.remark.RemarkNotFound;
import cn.zhenggai.remark.RemarkRights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 批评与建议: the register, and the form for what was said outside of a visit. */
@Controller
class RemarksPage {

    private static final int SIZE = 30;
    private static final String TITLE = "nav.remarks";

    private final ReadingRemarks reading;
    private final MakingRemark making;
    private final RemarkRights rights;
    private final RemarkTable table;
    private final HazardCatalogue catalogue;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    RemarksPage(
            ReadingRemarks reading,
            MakingRemark making,
            RemarkRights rights,
            RemarkTable table,
            HazardCatalogue catalogue,
            WritingWorkbook workbook,
            PrintingList printing,
            Clock clock) {
        this.reading = reading;
        this.making = making;
        this.rights = rights;
        this.table = table;
        this.catalogue = catalogue;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping(RemarkAddress.LIST)
    String page(
            Actor actor,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        mustRead(actor);
        RemarkFilter filter = filter(actor, asked);
        model.addAttribute("filter", filter);
        model.addAttribute("page", reading.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        if (fragment) {
            return "remark/list :: rows";
        }
        model.addAttribute("counts", reading.counts(actor));
        model.addAttribute("views", RemarkFilter.View.values());
        model.addAttribute("mayMake", rights.mayMake(actor));
        return "remark/list";
    }

    @GetMapping("/remarks/new")
    String form(Actor actor, Model model) {
        if (!rights.mayMake(actor)) {
            throw new RemarkNotFound(0);
        }
        model.addAttribute("kinds", RemarkKind.values());
        model.addAttribute("schools", making.schools(actor));
        model.addAttribute("items", catalogue.items(BureauTime.today(clock)));
        model.addAttribute("today", BureauTime.today(clock));
        return "remark/new";
    }

    @PostMapping("/remarks/new")
    Reply make(Actor actor, Posting posting) {
        return posting.answer(
                posting.attempt(
                        form -> new RemarkEntry(
                                form.choice("kind", RemarkKind.class),
                                form.id("schoolId"),
                                form.text("itemCode"),
                                form.date("foundOn"),
                                form.text("place"),
                                form.text("description"),
                                form.text("advice"),
                                form.date("lookOn")),
                        entry -> making.make(actor, entry)),
                id -> Reply.to(RemarkAddress.of(id)).saying("remark.done.made"),
                () -> form(actor, posting.model()));
    }

    @Costly
    @GetMapping("/remarks/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        mustRead(actor);
        RemarkFilter filter = filter(actor, asked);
        workbook.send(
                response,
                "remarks-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> reading.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/remarks/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        mustRead(actor);
        RemarkFilter filter = filter(actor, asked);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing().by("remark.view." + filter.view()).to("print.search", filter.text()),
                table.table(),
                most -> reading.page(actor, filter, null, most));
    }

    /** A school first sees what it owes, the bureau everything. */
    private static RemarkFilter filter(Actor actor, Map<String, String> asked) {
        RemarkFilter.View view = Asked.word(RemarkFilter.View.class, asked.get("view"));
        RemarkFilter.View first = actor.inSchool() ? RemarkFilter.View.OPEN : RemarkFilter.View.ALL;
        return new RemarkFilter(view == null ? first : view, asked.get("q"));
    }

    private static void mustRead(Actor actor) {
        if (!RemarkRights.opensTo(actor)) {
            throw new RemarkNotFound(0);
        }
    }
}
