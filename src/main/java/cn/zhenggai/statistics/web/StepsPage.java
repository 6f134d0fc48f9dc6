package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Narrowing;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.definition.Definitions;
import cn.zhenggai.statistics.definition.NarrowedFigures;
import cn.zhenggai.statistics.flow.FlowFilter;
import cn.zhenggai.statistics.flow.ReadingSteps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list behind a number of the steps. */
@Controller
class StepsPage {

    private static final int SIZE = 30;
    private static final String TITLE = "statistics.flow.list";

    private final ReadingSteps reading;
    private final AskedSteps asking;
    private final FlowTables tables;
    private final FlowWords words;
    private final NarrowedFigures narrowing;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final RefusalTexts texts;

    StepsPage(
            ReadingSteps reading,
            AskedSteps asking,
            FlowTables tables,
            FlowWords words,
            NarrowedFigures narrowing,
            WritingWorkbook workbook,
            PrintingList printing,
            RefusalTexts texts) {
        this.reading = reading;
        this.asking = asking;
        this.tables = tables;
        this.words = words;
        this.narrowing = narrowing;
        this.workbook = workbook;
        this.printing = printing;
        this.texts = texts;
    }

    @GetMapping(FlowAddress.PAGE + "/steps")
    String page(
            Actor actor,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model,
            Locale locale) {
        Outcome<FlowFilter> read = read(actor, asked);
        if (!read.accepted()) {
            model.addAttribute("refused", texts.text(read.refusal().reasons().get(0), locale));
            model.addAttribute("back", FlowAddress.PAGE);
            return "statistics/steps";
        }
        FlowFilter filter = read.orThrow();
        FlowAddress links = new FlowAddress(filter.question());
        model.addAttribute("page", reading.page(actor, filter, after, SIZE));
        model.addAttribute("table", tables.counted());
        model.addAttribute("address", links.steps(filter.count(), filter.step()));
        if (fragment) {
            return "statistics/steps :: rows";
        }
        model.addAttribute("filter", filter);
        model.addAttribute("step", filter.step() == null ? null : words.step(filter.step()));
        model.addAttribute("count", reading.count(actor, filter));
        model.addAttribute("back", links.page(""));
        model.addAttribute("told", String.join(" · ", narrowing.taken(filter.question())));
        model.addAttribute("formulas", Definitions.flow());
        return "statistics/steps";
    }

    @Costly
    @GetMapping(FlowAddress.PAGE + "/steps/export")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        FlowFilter filter = filter(actor, asked);
        workbook.send(
                response,
                "steps-" + filter.count().word() + "-" + filter.question().cut().day(),
                TITLE,
                tables.counted(),
                after -> reading.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping(FlowAddress.PAGE + "/steps/print")
    String print(
            Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, Model model) {
        FlowFilter filter = filter(actor, asked);
        Narrowing told = printing.narrowing().by("statistics.flow." + filter.count());
        if (filter.step() != null) {
            told.word(words.step(filter.step()));
        }
        narrowing.taken(filter.question()).forEach(told::word);
        return printing.page(
                request, model, TITLE, told, tables.counted(), most -> reading.page(actor, filter, null, most));
    }

    /** For what is taken away: what makes no sense is refused with 400. */
    private FlowFilter filter(Actor actor, MultiValueMap<String, String> asked) {
        FlowFilter filter = read(actor, asked).result();
        if (filter == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return filter;
    }

    private Outcome<FlowFilter> read(Actor actor, MultiValueMap<String, String> asked) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        return asking.filter(asked, actor);
    }
}
