package cn.zhenggai.statistics.web;

import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.analysis.FilterChoices;
import cn.zhenggai.statistics.definition.Definitions;
import cn.zhenggai.statistics.definition.NarrowedFigures;
import cn.zhenggai.statistics.flow.Flow;
import cn.zhenggai.statistics.flow.ReadingFlow;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.Question;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** 流程: where the time goes, on the picture of the process and as a table. */
@Controller
class FlowPage {

    private final AskingFigures asking;
    private final ReadingFlow reading;
    private final FilterChoices choices;
    private final NarrowedFigures narrowing;
    private final ProcessPictures pictures;
    private final FlowWords words;
    private final FlowTables tables;
    private final WritingWorkbook workbook;
    private final RefusalTexts texts;

    FlowPage(
            AskingFigures asking,
            ReadingFlow reading,
            FilterChoices choices,
            NarrowedFigures narrowing,
            ProcessPictures pictures,
            FlowWords words,
            FlowTables tables,
            WritingWorkbook workbook,
            RefusalTexts texts) {
        this.asking = asking;
        this.reading = reading;
        this.choices = choices;
        this.narrowing = narrowing;
        this.pictures = pictures;
        this.words = words;
        this.tables = tables;
        this.workbook = workbook;
        this.texts = texts;
    }

    /** What makes no sense is told above the steps, which are those of this year then. */
    @GetMapping(FlowAddress.PAGE)
    String page(Actor actor, @RequestParam MultiValueMap<String, String> asked, Model model, Locale locale) {
        opened(actor);
        Outcome<Question> question = asking.question(asked, actor);
        if (!question.accepted()) {
            Refusal.Reason reason = question.refusal().reasons().get(0);
            model.addAttribute("refused", texts.text(reason, locale));
            model.addAttribute("refusedField", reason.field());
        }
        Question shown = question.accepted() ? question.orThrow() : asking.now();
        model.addAttribute("asked", asked.toSingleValueMap());
        model.addAttribute("on", shown);
        model.addAttribute("told", String.join(" · ", narrowing.taken(shown)));
        Flow flow = reading.of(shown, actor);
        model.addAttribute("flow", flow);
        model.addAttribute("shares", FlowShare.of(flow));
        model.addAttribute("choices", choices.of(actor));
        model.addAttribute("links", new FlowAddress(shown));
        model.addAttribute("words", words);
        model.addAttribute("zone", BureauTime.ZONE);
        model.addAttribute("formulas", Definitions.flow());
        return "statistics/flow";
    }

    /** The same figures for the picture of the process. */
    @ResponseBody
    @GetMapping(FlowAddress.PAGE + "/picture")
    FlowPicture picture(Actor actor, @RequestParam MultiValueMap<String, String> asked, Locale locale) {
        return FlowPicture.of(pictures.plan(locale), reading.of(question(actor, asked), actor), words);
    }

    @Costly
    @GetMapping(FlowAddress.PAGE + "/export")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        Question question = question(actor, asked);
        Flow flow = reading.of(question, actor);
        workbook.send(
                response,
                "flow-" + question.cut().day(),
                "statistics.flow",
                tables.steps(narrowing.taken(question)),
                after -> new Slice<>(flow.steps(), null));
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
}
