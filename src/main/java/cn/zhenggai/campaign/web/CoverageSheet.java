package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.Coverage;
import cn.zhenggai.campaign.CoverageLine;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The coverage list as a spreadsheet: one row for each school, those not yet seen first. */
@Component
class CoverageSheet {

    private static final List<String> COLUMNS = List.of(
            "school", "township", "kind", "team", "planned", "state", "visited", "general", "major", "exempt", "note");
    private static final int[] WIDTHS = {30, 14, 12, 16, 12, 12, 12, 10, 10, 14, 36};

    private final MessageSource messages;

    CoverageSheet(MessageSource messages) {
        this.messages = messages;
    }

    void write(Coverage coverage, OutputStream out) throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        try (Workbook workbook = new Workbook(out, "Zhenggai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(coverage.on().toString());
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.width(column, WIDTHS[column]);
                sheet.value(0, column, word("campaign.column." + COLUMNS.get(column), locale));
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .fillColor("E2F1EF")
                    .set();
            sheet.freezePane(0, 1);
            int row = 1;
            for (CoverageLine line : coverage.lines()) {
                row(sheet, row++, line, locale);
            }
            sheet.finish();
        }
    }

    private void row(Worksheet sheet, int row, CoverageLine line, Locale locale) {
        sheet.value(row, 0, line.schoolName());
        sheet.value(row, 1, line.townshipName());
        sheet.value(row, 2, line.schoolKind());
        sheet.value(row, 3, line.teamName());
        day(sheet, row, 4, line.plannedOn());
        sheet.value(row, 5, word("campaign.line." + line.state(), locale));
        day(sheet, row, 6, line.visitedOn());
        if (line.state() == CoverageLine.State.SEEN) {
            sheet.value(row, 7, line.general());
            sheet.value(row, 8, line.major());
        }
        if (line.exemption() != null) {
            sheet.value(row, 9, word("campaign.exempt." + line.exemption().reason(), locale));
            sheet.value(row, 10, line.exemption().note());
        }
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
