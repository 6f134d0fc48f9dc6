package cn.zhenggai.rectification.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.reading.CaseChoices;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
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
import java.util.Objects;
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
    private final CaseChoices choices;
    private final Directory directory;
    private final Clock clock;

    CaseSheets(
            CaseLists cases,
            CaseTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            CaseChoices choices,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.choices = choices;
        this.directory = directory;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/cases/export")
    void export(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        CaseFilter filter = AskedCases.of(asked).filter();
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
        CaseFilter filter = AskedCases.of(asked).filter();
        return printing.page(
                request,
                model,
                TITLE,
                told(filter, actor),
                table.table(),
                most -> cases.page(actor, filter, null, most));
    }

    private Narrowing told(CaseFilter filter, Actor reader) {
        Map<Part, Map<Long, String>> names = choices.named(filter, reader);
        Narrowing told = printing.narrowing()
                .by("case.view." + filter.view().name().toLowerCase(Locale.ROOT))
                .to("print.search", filter.text())
                .to("case.column.state", "case.state.", filter.chosen(Part.STATE))
                .to("case.column.severity", "severity.", filter.chosen(Part.SEVERITY))
                .to("case.column.category", "category.", filter.chosen(Part.CATEGORY))
                .to("case.column.school", school(filter, reader))
                .to("case.column.township", name(names, filter, Part.TOWNSHIP))
                .to("case.column.section", name(names, filter, Part.SECTION))
                .to("case.column.campaign", name(names, filter, Part.CAMPAIGN))
                .to("case.column.inspector", name(names, filter, Part.INSPECTOR))
                .to("case.column.source", "case.source.", filter.chosen(Part.SOURCE))
                .to("case.column.level", "escalation.level.", filter.chosen(Part.LEVEL))
                .to("case.days." + on(filter), period(filter));
        told = filter.chosen(Part.OBJECTING) == null ? told : told.by("case.objecting");
        return filter.mine() ? told.by("task.list.started") : told;
    }

    private static Part.Days on(CaseFilter filter) {
        return (Part.Days) Objects.requireNonNullElse(filter.chosen(Part.ON), Part.Days.FOUND);
    }

    private static String period(CaseFilter filter) {
        Object from = filter.chosen(Part.FROM);
        Object until = filter.chosen(Part.UNTIL);
        return from == null && until == null
                ? null
                : Objects.requireNonNullElse(from, "…") + " – " + Objects.requireNonNullElse(until, "…");
    }

    /** A dash for what the reader cannot choose. */
    private static String name(Map<Part, Map<Long, String>> names, CaseFilter filter, Part part) {
        Object chosen = filter.chosen(part);
        return chosen == null ? null : names.getOrDefault(part, Map.of()).getOrDefault(chosen, "—");
    }

    private String school(CaseFilter filter, Actor reader) {
        Object unit = filter.chosen(Part.SCHOOL);
        return unit == null
                ? null
                : directory
                        .unit((Long) unit)
                        .filter(found -> found.bureauId() == reader.bureauId())
                        .map(UnitCard::name)
                        .orElse("—");
    }
}
