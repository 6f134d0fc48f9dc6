package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.ChecklistRow;
import cn.zhenggai.sheet.Row;
import cn.zhenggai.sheet.Workbook;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A catalogue with its checklists as it came, or comes, with the program; those of before tell what was changed since. */
enum Edition {
    /** Ninety hazards, each in the words of an example. */
    FIRST(1, "-1"),
    /** A hundred requirements, with the words of the hazard, an order, and the schools that they are for. */
    LATEST(2, "");

    private static final Layout LISTS = Layout.of(
            Field.of("code", Kinds.text(), "code"),
            Field.of("kind", Kinds.text(), "kind"),
            Field.of("name", Kinds.text(), "name"),
            Field.of("items", Kinds.text(), "items"));

    private final int number;
    private final String suffix;

    Edition(int number, String suffix) {
        this.number = number;
        this.suffix = suffix;
    }

    int number() {
        return number;
    }

    /** Lines with commas. */
    String items() {
        return file("hazard-catalogue");
    }

    /** One line for each list, its items in the order of the way. */
    List<ChecklistRow> lists() {
        List<ChecklistRow> lists = new ArrayList<>();
        try (Workbook book = Workbook.pasted(file("checklists")).orThrow()) {
            book.walk(book.find(LISTS).tables(), row -> lists.add(list(row))).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    private static ChecklistRow list(Row row) {
        return new ChecklistRow(
                null,
                row.cell("code").text(),
                row.cell("name").text(),
                Checklist.Kind.valueOf(row.cell("kind").text()),
                true,
                List.of(row.cell("items").text().split(" +")));
    }

    private String file(String name) {
        try {
            return new ClassPathResource("catalogue/" + name + suffix + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
