package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All recorded visits that the reader may see: as a workbook, and for the printer. */
@Controller
class RecordSheets {

    private static final String TITLE = "visit.list.records";

    private final ReadingVisits reading;
    private final RecordTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    RecordSheets(
            ReadingVisits reading, RecordTable table, WritingWorkbook workbook, PrintingList printing, Clock clock) {
        this.reading = reading;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/visits/export")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        mustRead(actor);
        workbook.send(
                response,
                "visits-" + BureauTime.today(clock),
                TITLE,
                table.table(),
                after -> reading.recorded(actor, after, WritingWorkbook.PAGE));
    }

    @Costly
    @GetMapping("/visits/print")
    String print(Actor actor, HttpServletRequest request, Model model) {
        mustRead(actor);
        return printing.page(
                request,
                model,
                TITLE,
                printing.narrowing(),
                table.table(),
                most -> reading.recorded(actor, null, most));
    }

    private static void mustRead(Actor actor) {
        if (!ReadingVisits.opensTo(actor)) {
            throw new VisitNotFound(0);
        }
    }
}
