package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.warning.ReadingWarnings;
import cn.zhenggai.statistics.warning.Warnings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 预警: what rises against its own past, before it is overdue or happens elsewhere. */
@Controller
class WarningsPage {

    private static final String TITLE = "statistics.warnings";

    private final ReadingWarnings reading;
    private final WarningsTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Wording words;
    private final RefusalTexts texts;
    private final Clock clock;

    WarningsPage(
            ReadingWarnings reading,
            WarningsTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            Wording words,
            RefusalTexts texts,
            Clock clock) {
        this.reading = reading;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** A day that makes no sense is told above the warnings of now. */
    @GetMapping(FiguresAddress.WARNINGS)
    String page(Actor actor, @RequestParam(required = false) String on, Model model, Locale locale) {
        opened(actor);
        Outcome<CutOff> cut = AskedDay.cut(on, clock);
        if (!cut.accepted()) {
            model.addAttribute("refused", texts.text(cut.refusal().reasons().get(0), locale));
        }
        model.addAttribute("warnings", reading.of(cut.accepted() ? cut.orThrow() : CutOff.now(clock), actor));
        model.addAttribute("links", new Links());
        model.addAttribute("leads", actor.isAny(Role.SECTION_HEAD, Role.DEPUTY));
        model.addAttribute("scope", FiguresScope.of(actor));
        return "statistics/warnings";
    }

    /** For the page of how everything stands, which asks for it by itself: nothing, when nothing rises. */
    @GetMapping(FiguresAddress.WARNINGS + "/strip")
    String strip(Actor actor, Model model) {
        opened(actor);
        model.addAttribute("warnings", reading.of(CutOff.now(clock), actor));
        return "statistics/warnings :: strip";
    }

    @Costly
    @GetMapping(FiguresAddress.WARNINGS + "/export")
    void export(Actor actor, @RequestParam(required = false) String on, HttpServletResponse response)
            throws IOException {
        Warnings found = found(actor, on);
        workbook.send(
                response,
                "warnings-" + found.cut().day(),
                TITLE,
                table.table(found, List.of(asOf(found))),
                after -> new Slice<>(found.lines(), null));
    }

    @Costly
    @GetMapping(FiguresAddress.WARNINGS + "/print")
    String print(Actor actor, @RequestParam(required = false) String on, HttpServletRequest request, Model model) {
        Warnings found = found(actor, on);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing().word(asOf(found)),
                table.table(found, List.of()),
                most -> new Slice<>(found.lines(), null));
    }

    private Warnings found(Actor actor, String on) {
        opened(actor);
        CutOff cut = AskedDay.cut(on, clock).result();
        if (cut == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return reading.of(cut, actor);
    }

    private String asOf(Warnings found) {
        return words.of("statistics.asOf", found.cut().day());
    }

    private static void opened(Actor actor) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }

    /** Where the numbers lead. */
    record Links() {

        public String found(Question question) {
            return FiguresAddress.list(question, Measure.INSPECTED, null, null);
        }
    }
}
