package cn.zhenggai.supervision.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.supervision.ListingFilter;
import cn.zhenggai.supervision.ReadingListings;
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

/** 挂牌督办台账: the register of listings. */
@Controller
class ListingsPage {

    private static final int SIZE = 30;
    private static final String TITLE = "nav.supervisions";

    private final ReadingListings listings;
    private final ListingTable table;
    private final Directory directory;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    ListingsPage(
            ReadingListings listings,
            ListingTable table,
            Directory directory,
            WritingWorkbook workbook,
            PrintingList printing,
            Clock clock) {
        this.listings = listings;
        this.table = table;
        this.directory = directory;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping("/supervisions")
    String page(
            Actor actor,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        mustRead(actor);
        ListingFilter filter = filter(asked);
        model.addAttribute("filter", filter);
        model.addAttribute("page", listings.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        if (fragment) {
            return "supervision/listings :: rows";
        }
        model.addAttribute("counts", listings.counts(actor));
        model.addAttribute("views", ListingFilter.View.values());
        model.addAttribute("townships", directory.units(actor.bureauId(), UnitKind.TOWNSHIP, "", 100));
        return "supervision/listings";
    }

    @Costly
    @GetMapping("/supervisions/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        mustRead(actor);
        ListingFilter filter = filter(asked);
        workbook.send(
                response,
                "supervisions-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> listings.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/supervisions/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        mustRead(actor);
        ListingFilter filter = filter(asked);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing().by("listing.view." + filter.view()).to("print.search", filter.text()),
                table.table(),
                most -> listings.page(actor, filter, null, most));
    }

    static ListingFilter filter(Map<String, String> asked) {
        ListingFilter.View view = Asked.word(ListingFilter.View.class, asked.get("view"));
        return new ListingFilter(
                view == null ? ListingFilter.View.IN_FORCE : view,
                asked.get("q"),
                Asked.number(asked.get("township"), 18));
    }

    static void mustRead(Actor actor) {
        if (!ReadingListings.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
