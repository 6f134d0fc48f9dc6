package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterFilter;
import cn.zhenggai.coordination.letter.LetterLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.handling.Costly;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The whole list of letters, as it is narrowed on its page: as a workbook, and for the printer, the agenda among them. */
@Controller
class LetterSheets {

    private final LetterLists lists;
    private final LetterTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    LetterSheets(LetterLists lists, LetterTable table, WritingWorkbook workbook, PrintingList printing, Clock clock) {
        this.lists = lists;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/letters/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        LettersPage.mustRead(actor);
        LetterFilter filter = LettersPage.filter(asked);
        workbook.send(
                response,
                "letters-" + BureauTime.today(clock),
                title(filter),
                table.table(),
                after -> lists.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/letters/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        LettersPage.mustRead(actor);
        LetterFilter filter = LettersPage.filter(asked);
        return printing.page(
                request,
                model,
                title(filter),
                printing.narrowing().by("letter.view." + filter.view()).to("print.search", filter.text()),
                table.table(),
                most -> lists.page(actor, filter, null, most));
    }

    private static String title(LetterFilter filter) {
        return filter.view() == LetterFilter.View.AGENDA ? "letter.meeting" : "nav.letters";
    }
}
