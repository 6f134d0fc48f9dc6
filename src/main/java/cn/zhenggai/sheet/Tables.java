package cn.zhenggai.sheet;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Field;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found in a file.
 *
 * @param without names of sheets in which no table was recognised, such as 填表说明
 * @param recognised whether any heading was; otherwise the tables are those that could be meant, to be mapped by hand
 */
public record Tables(List<Table> tables, List<String> without, boolean recognised) {

    /** The tables, unless there are none or some lack a column that every row needs. */
    public Outcome<List<Table>> complete() {
        if (tables.isEmpty()) {
            return Outcome.refused(Refusal.invalid("file", "workbookNoTable"));
        }
        List<Refusal.Reason> missing = tables.stream()
                .filter(table -> !table.missing().isEmpty())
                .map(table -> Refusal.Reason.of("file", "workbookNoColumn", table.sheetName(), names(table.missing())))
                .toList();
        return missing.isEmpty() ? Outcome.done(tables) : Outcome.refused(Refusal.invalid(missing));
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(field -> field.headings().get(0)).collect(Collectors.joining("、"));
    }
}
