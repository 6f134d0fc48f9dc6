package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.Narrowing;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.coverage.ReadingCoverage;
import cn.zhenggai.statistics.definition.Definitions;
import cn.zhenggai.statistics.definition.NarrowedFigures;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
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

/** 覆盖: which schools somebody has been to in a period, and which nobody has. */
@Controller
class CoveragePage {

    private static final int SIZE = 30;
    private static final String TITLE = "statistics.missing";

    private final AskingFigures asking;
    private final ReadingCoverage reading;
    private final NarrowedFigures narrowing;
    private final MissingTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final RefusalTexts texts;

    CoveragePage(
            AskingFigures asking,
            ReadingCoverage reading,
            NarrowedFigures narrowing,
            MissingTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            RefusalTexts texts) {
        this.asking = asking;
        this.reading = reading;
        this.narrowing = narrowing;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.texts = texts;
    }

    @GetMapping("/overview/coverage")
    String page(Actor actor, @RequestParam MultiValueMap<String, String> asked, Model model, Locale locale) {
        opened(actor);
        Dimension by = Asked.word(Dimension.class, asked.getFirst("by"));
        Outcome<Question> question = asking.question(asked, actor);
        if (!question.accepted()) {
            Refusal.Reason reason = question.refusal().reasons().get(0);
            model.addAttribute("refused", texts.text(reason, locale));
            model.addAttribute("refusedField", reason.field());
        }
        Question shown = question.accepted() ? question.orThrow() : asking.now();
        model.addAttribute("asked", asked.toSingleValueMap());
        model.addAttribute("on", shown);
        model.addAttribute("told", String.join(" · ", narrowing.visited(shown)));
        model.addAttribute("by", by == Dimension.KIND ? Dimension.KIND : Dimension.TOWNSHIP);
        model.addAttribute(
                "coverage", reading.by(by == Dimension.KIND ? Dimension.KIND : Dimension.TOWNSHIP, shown, actor));
        model.addAttribute("links", new Links(shown));
        model.addAttribute("formulas", Definitions.coverage());
        return "statistics/coverage";
    }

    @GetMapping("/overview/coverage/missing")
    String missing(
            Actor actor,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        Question question = question(actor, asked);
        model.addAttribute("told", String.join(" · ", narrowing.visited(question)));
        model.addAttribute("page", reading.missing(question, actor, after, SIZE));
        model.addAttribute("table", table.table());
        model.addAttribute("address", FiguresAddress.missing(question));
        model.addAttribute("formulas", Definitions.coverage());
        return fragment ? "statistics/missing :: rows" : "statistics/missing";
    }

    @Costly
    @GetMapping("/overview/coverage/missing/export")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        Question question = question(actor, asked);
        workbook.send(
                response,
                "not-visited-" + question.cut().day(),
                TITLE,
                table.table(),
                after -> reading.missing(question, actor, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/overview/coverage/missing/print")
    String print(
            Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, Model model) {
        Question question = question(actor, asked);
        Narrowing told = printing.narrowing();
        narrowing.visited(question).forEach(told::word);
        return printing.page(
                request, model, TITLE, told, table.table(), most -> reading.missing(question, actor, null, most));
    }

    private Question question(Actor actor, MultiValueMap<String, String> asked) {
        opened(actor);
        Question question = asking.question(asked, actor).result();
        if (question == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return question;
    }

    private static void opened(Actor actor) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }

    /** Where the numbers of the page lead. */
    record Links(Question question) {

        public String missing(Dimension by, String key) {
            return FiguresAddress.missing(key == null ? question : question.with(by, key));
        }

        public String found(Dimension by, String key) {
            return FiguresAddress.list(question, Measure.INSPECTED, by, key);
        }
    }
}
