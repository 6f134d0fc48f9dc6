package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.Narrowing;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.counted.Counted;
import cn.zhenggai.statistics.counted.CountedFilter;
import cn.zhenggai.statistics.counted.ReadingCounted;
import cn.zhenggai.statistics.definition.Definitions;
import cn.zhenggai.statistics.definition.NarrowedFigures;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
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

/** The list behind a number of the figures, of now or of a day that is over. */
@Controller
class CountedPage {

    private static final int SIZE = 30;
    private static final String TITLE = "statistics.counted";

    private final ReadingCounted reading;
    private final CountedTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final AskingFigures asking;
    private final NarrowedFigures narrowing;
    private final RefusalTexts texts;

    CountedPage(
            ReadingCounted reading,
            CountedTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            AskingFigures asking,
            NarrowedFigures narrowing,
            RefusalTexts texts) {
        this.reading = reading;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.asking = asking;
        this.narrowing = narrowing;
        this.texts = texts;
    }

    @GetMapping("/overview/cases")
    String page(
            Actor actor,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model,
            Locale locale) {
        Measure measure = measure(actor, asked);
        Outcome<Question> question = asking.question(asked, actor);
        model.addAttribute("measure", measure);
        model.addAttribute("back", FiguresAddress.back(question.result()));
        model.addAttribute("formulas", Definitions.of(measure));
        if (!question.accepted()) {
            model.addAttribute(
                    "refused", texts.text(question.refusal().reasons().get(0), locale));
            return "statistics/cases";
        }
        CountedFilter filter = new CountedFilter(measure, question.orThrow());
        model.addAttribute("question", filter.question());
        model.addAttribute("narrowed", String.join(" · ", narrowing.words(filter.question())));
        model.addAttribute("page", reading.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        model.addAttribute("address", FiguresAddress.list(filter.question(), measure, null, null));
        if (fragment) {
            return "statistics/cases :: rows";
        }
        Counted counted = reading.count(actor, filter);
        model.addAttribute("counted", counted);
        model.addAttribute("sum", measure.money() ? Tally.money(counted.sum()) : counted.sum());
        return "statistics/cases";
    }

    @Costly
    @GetMapping("/overview/cases/export")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        CountedFilter filter = filter(actor, asked);
        workbook.send(
                response,
                "counted-" + filter.measure().name().toLowerCase() + "-"
                        + filter.question().cut().day(),
                TITLE,
                table.table(),
                after -> reading.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/overview/cases/print")
    String print(
            Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, Model model) {
        CountedFilter filter = filter(actor, asked);
        Narrowing told = printing.narrowing().by("statistics.measure." + filter.measure());
        narrowing.words(filter.question()).forEach(told::word);
        return printing.page(
                request, model, TITLE, told, table.table(), most -> reading.page(actor, filter, null, most));
    }

    private CountedFilter filter(Actor actor, MultiValueMap<String, String> asked) {
        Measure measure = measure(actor, asked);
        Question question = asking.question(asked, actor).result();
        if (question == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new CountedFilter(measure, question);
    }

    private static Measure measure(Actor actor, MultiValueMap<String, String> asked) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        Measure measure = Asked.word(Measure.class, asked.getFirst("measure"));
        return measure == null ? Measure.FOUND : measure;
    }
}
