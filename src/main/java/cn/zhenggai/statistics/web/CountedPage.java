package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.statistics.CountedFilter;
import cn.zhenggai.statistics.CutOff;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.Measure;
import cn.zhenggai.statistics.ReadingCounted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list behind a number of the figures, of now or of a day that is over. */
@Controller
class CountedPage {

    private static final int SIZE = 30;
    private static final int DIGITS = 18;
    private static final String TITLE = "statistics.counted";

    private final ReadingCounted reading;
    private final CountedTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    CountedPage(
            ReadingCounted reading, CountedTable table, WritingWorkbook workbook, PrintingList printing, Clock clock) {
        this.reading = reading;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @GetMapping("/overview/cases")
    String page(
            Actor actor,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        CountedFilter filter = filter(actor, asked, on);
        model.addAttribute("filter", filter);
        model.addAttribute("on", filter.cut().past() ? filter.cut().day() : null);
        model.addAttribute("page", reading.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        if (fragment) {
            return "statistics/cases :: rows";
        }
        model.addAttribute("count", reading.count(actor, filter));
        return "statistics/cases";
    }

    @Costly
    @GetMapping("/overview/cases/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            HttpServletResponse response)
            throws IOException {
        CountedFilter filter = filter(actor, asked, on);
        workbook.send(
                response,
                "counted-" + filter.measure().name().toLowerCase() + "-"
                        + filter.cut().day(),
                TITLE,
                table.table(),
                after -> reading.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/overview/cases/print")
    String print(
            Actor actor,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            HttpServletRequest request,
            Model model) {
        CountedFilter filter = filter(actor, asked, on);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing()
                        .by("statistics.measure." + filter.measure())
                        .to("statistics.on", filter.cut().day().toString()),
                table.table(),
                most -> reading.page(actor, filter, null, most));
    }

    private CountedFilter filter(Actor actor, Map<String, String> asked, LocalDate on) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        Measure measure = Asked.word(Measure.class, asked.get("measure"));
        String category = asked.get("category");
        CutOff cut = CutOff.of(on, clock).result();
        if (cut == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new CountedFilter(
                measure == null ? Measure.FOUND : measure,
                cut,
                Asked.number(asked.get("township"), DIGITS),
                category == null || category.isBlank() ? null : category);
    }
}
