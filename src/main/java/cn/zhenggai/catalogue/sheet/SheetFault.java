package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import java.util.List;

/**
 * What cannot be meant so; in words it is message {@code refusal.<code>}.
 *
 * @param line as the spreadsheet counts it, 0 for the sheet as a whole
 * @param column key of the column at fault, null for the whole row
 */
public record SheetFault(int line, String column, String code, List<Object> arguments) {

    static SheetFault of(int line, Column column, String code, Object... arguments) {
        return new SheetFault(line, column == null ? null : column.key(), code, List.of(arguments));
    }
}
