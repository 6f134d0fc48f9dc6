package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.ImportBook;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.sheet.heading.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a workbook that can be sent back: a sheet that explains, the usual headings, and what is there below them. */
@Component
class WritingTemplate {

    private static final String HEAD = "E2F1EF";
    private static final int WIDTH = 22;
    private static final int WIDE = 90;
    private static final int FLUSH = 500;

    /** Rows below the heading in which lists are offered. */
    private static final int LISTED = 2000;

    /** What a spreadsheet takes as a list within one formula. */
    private static final int LONGEST_LIST = 250;

    private final ImportKinds kinds;
    private final MessageSource messages;

    WritingTemplate(ImportKinds kinds, MessageSource messages) {
        this.kinds = kinds;
        this.messages = messages;
    }

    /** @param word of a kind, or of a book with a sheet for each of its kinds */
    void write(OutputStream out, String word, Actor by, Locale locale) throws IOException {
        Optional<ImportBook> book = kinds.book(word);
        List<ImportKind> sheets = book.map(
                        found -> found.sheets().stream().map(kinds::of).toList())
                .orElseGet(() -> List.of(kinds.of(word)));
        try (Workbook workbook = new Workbook(out, "Zhenggai", "1.0")) {
            if (book.isPresent()) {
                explain(workbook.newWorksheet(words("import.template.about", locale)), sheets, true, locale);
            }
            for (ImportKind kind : sheets) {
                write(workbook, kind, book, by, locale);
            }
            if (book.isEmpty()) {
                explain(workbook.newWorksheet(words("import.template.explained", locale)), sheets, false, locale);
            }
        }
    }

    private void write(Workbook workbook, ImportKind kind, Optional<ImportBook> book, Actor by, Locale locale)
            throws IOException {
        List<Field> fields = kind.layout().fields();
        Worksheet sheet = workbook.newWorksheet(name(kind, locale));
        head(sheet, fields.stream().map(field -> field.headings().get(0)).toList());
        lists(sheet, kind, book.map(ImportBook::listedIn).orElse(Map.of()), by, locale);
        int line = 1;
        for (List<String> row : kind.present(by)) {
            line(sheet, line++, row);
            if (line % FLUSH == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /** Chinese, as the headings are: what is sent back is known again by it, whatever its reader chose to read. */
    private String name(ImportKind kind, Locale locale) {
        return kind.sheetNames().isEmpty()
                ? words("import.kind." + kind.word(), locale)
                : kind.sheetNames().get(0);
    }

    /** Lists help and do not forbid: other words may be right as well. */
    private void lists(Worksheet sheet, ImportKind kind, Map<String, String> listedIn, Actor by, Locale locale) {
        Map<String, List<String>> choices = kind.wordLists(by);
        List<Field> fields = kind.layout().fields();
        for (int place = 0; place < fields.size(); place++) {
            String key = fields.get(place).key();
            String other = listedIn.get(kind.word() + "." + key);
            String listed = other == null ? listed(choices.getOrDefault(key, List.of())) : column(other, locale);
            if (!listed.isEmpty()) {
                sheet.range(1, place, LISTED, place)
                        .validateWithListByFormula(listed)
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.INFORMATION)
                        .showErrorMessage(false);
            }
        }
    }

    private static String listed(List<String> words) {
        String all = String.join(",", words);
        return all.isEmpty() || all.length() > LONGEST_LIST ? "" : '"' + all + '"';
    }

    /** A column of another sheet, named {@code kind.field}. */
    private String column(String named, Locale locale) {
        ImportKind kind = kinds.of(named.substring(0, named.indexOf('.')));
        List<String> keys = kind.layout().fields().stream().map(Field::key).toList();
        char letter = (char) ('A' + keys.indexOf(named.substring(named.indexOf('.') + 1)));
        return "'" + name(kind, locale) + "'!$" + letter + "$2:$" + letter + "$" + (LISTED + 1);
    }

    private void explain(Worksheet sheet, List<ImportKind> sheets, boolean whole, Locale locale) throws IOException {
        sheet.width(0, WIDTH);
        sheet.width(1, WIDE);
        int line = 0;
        if (whole) {
            for (int no = 1; no <= 5; no++) {
                line(sheet, line, List.of("", words("import.template.about." + no, locale)));
                sheet.style(line++, 1).wrapText(true).set();
            }
        }
        for (ImportKind kind : sheets) {
            if (whole) {
                line++;
                line(sheet, line, List.of(name(kind, locale)));
                sheet.range(line, 0, line, 1).style().bold().fillColor(HEAD).set();
                line++;
            }
            line = explain(sheet, line, kind, locale);
        }
        sheet.finish();
    }

    private int explain(Worksheet sheet, int from, ImportKind kind, Locale locale) {
        int line = from;
        for (Field field : kind.layout().fields()) {
            String about = words("import.about." + kind.word() + "." + field.key(), locale);
            String needed = field.required() ? words("import.needed", locale) + " " : "";
            line(sheet, line, List.of(field.headings().get(0), needed + about));
            sheet.style(line++, 1).wrapText(true).set();
        }
        return line;
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
