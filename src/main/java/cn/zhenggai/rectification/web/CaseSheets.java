package cn.zhenggai.rectification.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
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

/** The whole list of cases, as it is narrowed on its page: as a workbook, and for the printer. */
@Controller
class CaseSheets {

    private static final String TITLE = "case.list.title";

    private final CaseLists cases;
    private final CaseTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Directory directory;
    private final Clock clock;

    CaseSheets(
            CaseLists cases,
            CaseTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.directory = directory;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/cases/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        CaseFilter filter = CasesPage.filter(asked);
        workbook.send(
                response,
                "cases-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> cases.page(actor, filter, after, WritingWorkbook.PAGE));
    }

    /** A school or township that it is narrowed to is one statement more, for its name. */
    @Costly
    @GetMapping("/cases/print")
    String print(Actor actor, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        CaseFilter filter = CasesPage.filter(asked);
        return printing.page(
                request,
                model,
                TITLE,
                told(filter, actor),
                table.table(),
                most -> cases.page(actor, filter, null, most));
    }

    private Narrowing told(CaseFilter filter, Actor reader) {
        Narrowing told = printing.narrowing()
                .by("case.view." + filter.view().name().toLowerCase(Locale.ROOT))
                .to("print.search", filter.text())
                .to("case.column.state", "case.state.", filter.state())
                .to("case.column.severity", "severity.", filter.severity())
                .to("case.column.category", "category.", filter.category())
                .to("case.column.school", name(filter.schoolId(), reader))
                .to("case.column.township", name(filter.townshipId(), reader))
                .to("case.endedIn", filter.year() == null ? null : String.valueOf(filter.year()));
        return filter.mine() ? told.by("task.list.started") : told;
    }

    private String name(Long unit, Actor reader) {
        return unit == null
                ? null
                : directory
                        .unit(unit)
                        .filter(found -> found.bureauId() == reader.bureauId())
                        .map(UnitCard::name)
                        .orElse("—");
    }
}
