package cn.zhenggai.accountability.web;

import cn.zhenggai.accountability.AccountabilityFilter;
import cn.zhenggai.accountability.ReadingAccountability;
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

/** 问责台账: the register of accountability. */
@Controller
class AccountabilitiesPage {

    private static final int SIZE = 30;
    private static final String TITLE = "nav.accountability";

    private final ReadingAccountability reading;
    private final AccountabilityTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    AccountabilitiesPage(
            ReadingAccountability reading,
            AccountabilityTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            Clock clock) {
        this.reading = reading;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping("/accountability")
    String page(
            Actor actor,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        mustRead(actor);
        AccountabilityFilter filter = filter(asked);
        model.addAttribute("filter", filter);
        model.addAttribute("page", reading.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        if (fragment) {
            return "accountability/register :: rows";
        }
        model.addAttribute("counts", reading.counts(actor));
        model.addAttribute("views", AccountabilityFilter.View.values());
        return "accountability/register";
    }

    @Costly
    @GetMapping("/accountability/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        mustRead(actor);
        AccountabilityFilter filter = filter(asked);
        workbook.send(
                response,
                "accountability-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> reading.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/accountability/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        mustRead(actor);
        AccountabilityFilter filter = filter(asked);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing().by("accountability.view." + filter.view()).to("print.search", filter.text()),
                table.table(),
                most -> reading.page(actor, filter, null, most));
    }

    private static AccountabilityFilter filter(Map<String, String> asked) {
        AccountabilityFilter.View view = Asked.word(AccountabilityFilter.View.class, asked.get("view"));
        return new AccountabilityFilter(view == null ? AccountabilityFilter.View.OPEN : view, asked.get("q"));
    }

    private static void mustRead(Actor actor) {
        if (!ReadingAccountability.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
