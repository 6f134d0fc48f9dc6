package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.ChecklistRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A catalogue with its checklists as it came, or comes, with the program; those of before tell what was changed since. */
enum Edition {
    /** Ninety hazards, each in the words of an example. */
    FIRST(1, "-1"),
    /** A hundred requirements, with the words of the hazard, an order, and the schools that they are for. */
    LATEST(2, "");

    private final int number;
    private final String suffix;

    Edition(int number, String suffix) {
        this.number = number;
        this.suffix = suffix;
    }

    int number() {
        return number;
    }

    SheetTable items() {
        return CsvSheet.read(file("hazard-catalogue"));
    }

    /** One line for each list, its items in the order of the way. */
    List<ChecklistRow> lists() {
        return CsvSheet.read(file("checklists")).rows().stream()
                .map(row -> new ChecklistRow(
                        null,
                        row.cell(0),
                        row.cell(2),
                        Checklist.Kind.valueOf(row.cell(1)),
                        true,
                        List.of(row.cell(3).split(" +"))))
                .toList();
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
