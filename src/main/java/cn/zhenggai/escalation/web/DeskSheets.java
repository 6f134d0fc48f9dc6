package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.DeskCounts;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.LeadersDesk;
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
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A whole list of the desk, as it is narrowed on its page: as a workbook, and for the printer. */
@Controller
class DeskSheets {

    private static final String LIST = "escalation.list.";

    private final LeadersDesk desk;
    private final DeskTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    DeskSheets(LeadersDesk desk, DeskTable table, WritingWorkbook workbook, PrintingList printing, Clock clock) {
        this.desk = desk;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/escalations/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        DeskPage.mustRead(actor);
        DeskFilter filter = DeskWords.filter(asked);
        workbook.send(
                response,
                "escalations-" + filter.list().name().toLowerCase(Locale.ROOT) + "-" + BureauTime.today(clock),
                LIST + filter.list(),
                table.table(),
                after -> desk.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    /** A school or township that it is narrowed to is one statement more, for its name. */
    @Costly
    @GetMapping("/escalations/list/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        DeskPage.mustRead(actor);
        DeskFilter filter = DeskWords.filter(asked);
        return printing.page(
                request,
                model,
                "nav.escalations",
                told(filter, actor),
                table.table(),
                most -> desk.page(actor, filter, null, most));
    }

    private Narrowing told(DeskFilter filter, Actor reader) {
        Narrowing told = printing.narrowing()
                .by(LIST + filter.list())
                .to("print.search", filter.text())
                .to("case.column.severity", "severity.", filter.severity())
                .to("escalation.column.level", "escalation.level.", filter.level())
                .to("case.column.category", "category.", filter.category());
        if (filter.schoolId() == null && filter.townshipId() == null) {
            return told;
        }
        DeskCounts counts = desk.counts(reader);
        return told.to("case.column.school", DeskPage.named(counts.schools(), filter.schoolId()))
                .to("case.column.township", DeskPage.named(counts.townships(), filter.townshipId()));
    }
}
