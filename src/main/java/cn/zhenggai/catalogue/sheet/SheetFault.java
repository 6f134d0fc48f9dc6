package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import cn.zhenggai.shared.Refusal;
import java.util.List;

/**
 * What is wrong with a sheet; the words are message {@code refusal.<code>}.
 *
 * @param sheet its name, empty where it goes without saying
 * @param line as the spreadsheet counts it, 0 when it is about the whole sheet
 * @param column key of the column, see {@link Column}; null for the whole row
 */
public record SheetFault(String sheet, int line, String column, String code, List<Object> arguments) {

    static SheetFault of(SheetTable.Row row, Column column, String code, Object... arguments) {
        return new SheetFault(row.sheet(), row.line(), column == null ? null : column.key(), code, List.of(arguments));
    }

    static SheetFault ofAll(String sheet, String code, Object... arguments) {
        return new SheetFault(sheet, 0, null, code, List.of(arguments));
    }

    static SheetFault ofAll(Refusal.Reason reason) {
        return new SheetFault("", 0, null, reason.code(), reason.arguments());
    }

    boolean isOf(SheetTable.Row row) {
        return line == row.line() && sheet.equals(row.sheet());
    }
}
