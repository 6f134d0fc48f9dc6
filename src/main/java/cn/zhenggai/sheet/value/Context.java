package cn.zhenggai.sheet.value;

import org.jspecify.annotations.Nullable;

/**
 * What is known around a cell.
 *
 * @param unit in brackets behind the heading, such as 万元
 * @param year of days that are written without one
 * @param from1904 whether the file counts days from 1904
 */
public record Context(@Nullable String unit, @Nullable Integer year, boolean from1904) {

    public static final Context NONE = new Context(null, null, false);

    public Context in(@Nullable String otherUnit) {
        return new Context(otherUnit, year, from1904);
    }
}
