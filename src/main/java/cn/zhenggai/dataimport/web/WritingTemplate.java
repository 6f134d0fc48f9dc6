package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.sheet.heading.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a workbook that can be sent back: the usual headings, what is there below them, and a sheet that explains. */
@Component
class WritingTemplate {

    private static final String HEAD = "E2F1EF";
    private static final int WIDTH = 22;
    private static final int WIDE = 90;
    private static final int FLUSH = 500;

    private final MessageSource messages;

    WritingTemplate(MessageSource messages) {
        this.messages = messages;
    }

    void write(OutputStream out, ImportKind kind, Actor by, Locale locale) throws IOException {
        List<Field> fields = kind.layout().fields();
        try (Workbook workbook = new Workbook(out, "Zhenggai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words("import.kind." + kind.word(), locale));
            head(sheet, fields.stream().map(field -> field.headings().get(0)).toList());
            int line = 1;
            for (List<String> row : kind.present(by)) {
                line(sheet, line++, row);
                if (line % FLUSH == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            explain(workbook.newWorksheet(words("import.template.explained", locale)), kind, locale);
        }
    }

    private void explain(Worksheet sheet, ImportKind kind, Locale locale) throws IOException {
        sheet.width(0, WIDTH);
        sheet.width(1, WIDE);
        int line = 0;
        for (Field field : kind.layout().fields()) {
            String about = words("import.about." + kind.word() + "." + field.key(), locale);
            String needed = field.required() ? words("import.needed", locale) + " " : "";
            line(sheet, line, List.of(field.headings().get(0), needed + about));
            sheet.style(line++, 1).wrapText(true).set();
        }
        sheet.finish();
    }

    private static void head(Worksheet sheet, List<String> headings) {
        line(sheet, 0, headings);
        for (int place = 0; place < headings.size(); place++) {
            sheet.width(place, WIDTH);
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().fillColor(HEAD).set();
        sheet.freezePane(0, 1);
    }

    private static void line(Worksheet sheet, int line, List<String> texts) {
        for (int place = 0; place < texts.size(); place++) {
            sheet.inlineString(line, place, texts.get(place));
        }
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
