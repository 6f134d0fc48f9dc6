package cn.zhenggai.notice.web;

import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Narrowing;
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

/** The whole register, as it is narrowed on its page: as a workbook, and for the printer. */
@Controller
class RegisterSheets {

    private static final String TITLE = "nav.notices";

    private final ReadingNotices reading;
    private final RegisterTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    RegisterSheets(
            ReadingNotices reading, RegisterTable table, WritingWorkbook workbook, PrintingList printing, Clock clock) {
        this.reading = reading;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/notices/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        NoticeFilter filter = NoticesPage.filter(asked);
        workbook.send(
                response,
                "notices-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> reading.register(actor, filter, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/notices/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        NoticeFilter filter = NoticesPage.filter(asked);
        return printing.page(
                request,
                model,
                TITLE,
                told(filter),
                table.table(),
                most -> reading.register(actor, filter, null, most));
    }

    private Narrowing told(NoticeFilter filter) {
        return printing.narrowing()
                .to("notice.column.state", "notice.state.", filter.state())
                .to("notice.year", "", filter.year())
                .to("print.search", filter.text());
    }
}
