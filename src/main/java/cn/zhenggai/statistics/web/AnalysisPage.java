package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Asked;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Analysis;
import cn.zhenggai.statistics.analysis.FilterChoices;
import cn.zhenggai.statistics.analysis.HeatMap;
import cn.zhenggai.statistics.analysis.Indicator;
import cn.zhenggai.statistics.analysis.Line;
import cn.zhenggai.statistics.analysis.ReadingRepeats;
import cn.zhenggai.statistics.analysis.Theme;
import cn.zhenggai.statistics.definition.Definitions;
import cn.zhenggai.statistics.definition.NarrowedFigures;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 分析: the figures of any period, cut by anything, beside those of another one. Every number opens its list. */
@Controller
class AnalysisPage {

    private final AskingFigures asking;
    private final Analysing analysing;
    private final ReadingRepeats repeats;
    private final FilterChoices choices;
    private final DrawingAnalysis drawing;
    private final NarrowedFigures narrowing;
    private final AnalysisTable table;
    private final WritingWorkbook workbook;
    private final RefusalTexts texts;

    AnalysisPage(
            AskingFigures asking,
            Analysing analysing,
            ReadingRepeats repeats,
            FilterChoices choices,
            DrawingAnalysis drawing,
            NarrowedFigures narrowing,
            AnalysisTable table,
            WritingWorkbook workbook,
            RefusalTexts texts) {
        this.asking = asking;
        this.analysing = analysing;
        this.repeats = repeats;
        this.choices = choices;
        this.drawing = drawing;
        this.narrowing = narrowing;
        this.table = table;
        this.workbook = workbook;
        this.texts = texts;
    }

    /** What makes no sense is told above the figures, which are those of this year then. */
    @GetMapping("/overview/analysis")
    String page(Actor actor, @RequestParam MultiValueMap<String, String> asked, Model model, Locale locale) {
        opened(actor);
        Outcome<Question> question = asking.question(asked, actor);
        Outcome<Optional<Question>> other = question.then(found -> asking.compared(asked, found));
        if (!other.accepted()) {
            Refusal.Reason reason = other.refusal().reasons().get(0);
            model.addAttribute("refused", texts.text(reason, locale));
            model.addAttribute("refusedField", reason.field());
        }
        boolean sound = other.accepted();
        fill(
                actor,
                analysis(actor, asked, sound ? question.orThrow() : asking.now()),
                sound ? other.orThrow().orElse(null) : null,
                model);
        model.addAttribute("asked", asked.toSingleValueMap());
        return "statistics/analysis";
    }

    private void fill(Actor actor, AskedAnalysis asked, Question other, Model model) {
        Analysis analysis =
                analysing.by(asked.by(), asked.question(), asked.theme().measures(), actor);
        model.addAttribute("analysis", analysis);
        model.addAttribute("on", asked.question());
        model.addAttribute("told", String.join(" · ", narrowing.words(asked.question())));
        model.addAttribute("narrowedPeriod", narrowing.period(asked.question().period()));
        model.addAttribute("formulas", Definitions.of(asked.theme()));
        model.addAttribute("links", asked);
        model.addAttribute("themes", Theme.values());
        model.addAttribute("dimensions", Dimension.cuts(actor));
        model.addAttribute("choices", choices.of(actor));
        model.addAttribute("against", AskingFigures.Against.values());
        model.addAttribute("other", other);
        model.addAttribute("otherTold", other == null ? null : narrowing.period(other.period()));
        model.addAttribute(
                "view",
                drawing.view(
                        asked,
                        analysis,
                        other == null
                                ? null
                                : analysing.by(asked.by(), other, asked.theme().measures(), actor),
                        analysing
                                .county(asked.question(), asked.theme().measures(), actor)
                                .orElse(null)));
        if (asked.theme() == Theme.QUALITY) {
            HeatMap map = repeats.of(asked.question(), actor);
            model.addAttribute("map", map);
        }
    }

    @Costly
    @GetMapping("/overview/analysis/export")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        opened(actor);
        Question question = asking.question(asked, actor).result();
        if (question == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        AskedAnalysis analysis = analysis(actor, asked, question);
        Analysis found = analysing.by(analysis.by(), question, EnumSet.allOf(Measure.class), actor);
        List<Line> lines = new ArrayList<>(found.worstFirst(analysis.sort()));
        lines.add(found.total());
        workbook.send(
                response,
                "analysis-" + analysis.by().word() + "-" + question.cut().day(),
                "statistics.analysis",
                table.table(analysis.by(), narrowing.words(question)),
                after -> new Slice<>(lines, null));
    }

    private static void opened(Actor actor) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }

    private static AskedAnalysis analysis(Actor actor, MultiValueMap<String, String> asked, Question question) {
        Dimension by = Asked.word(Dimension.class, asked.getFirst("by"));
        Theme theme = Asked.word(Theme.class, asked.getFirst("theme"));
        Indicator sort = Asked.word(Indicator.class, asked.getFirst("sort"));
        Theme shown = theme == null ? Theme.RESULT : theme;
        Dimension cut = by == null ? Dimension.TOWNSHIP : by;
        if (!cut.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        return new AskedAnalysis(
                question,
                cut,
                shown,
                sort == null || !shown.indicators().contains(sort) ? shown.main() : sort,
                comparison(asked));
    }

    private static Map<String, String> comparison(MultiValueMap<String, String> asked) {
        Map<String, String> words = new LinkedHashMap<>();
        if (AskingFigures.against(asked) != AskingFigures.Against.NOTHING) {
            for (String word : List.of("against", "from2", "until2")) {
                String value = asked.getFirst(word);
                if (value != null && !value.isBlank()) {
                    words.put(word, value);
                }
            }
        }
        return words;
    }
}
