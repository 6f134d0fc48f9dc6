package cn.zhenggai.sheet.value;

import cn.zhenggai.shared.form.WrittenNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that stand within a longer text, in its order: 2025-07-19(原2025-07-12), 2025-10-27 合格. */
public final class DaysWithin {

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(\\d{4})(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})(?!\\d)[日号]?|(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号]");

    private DaysWithin() {}

    /**
     * One day and what was written between it and the day before.
     *
     * @param before for example 原
     */
    public record Within(LocalDate day, String before) {}

    /** @param year of days that are written without one; they are not found when it is not known */
    public static List<Within> read(String text, @Nullable Integer year) {
        String narrow = WrittenNumber.narrow(text);
        List<Within> days = new ArrayList<>();
        Matcher found = DAY.matcher(narrow);
        int end = 0;
        while (found.find()) {
            LocalDate day = day(found, year);
            if (day != null) {
                days.add(new Within(day, narrow.substring(end, found.start()).strip()));
                end = found.end();
            }
        }
        return days;
    }

    private static @Nullable LocalDate day(Matcher found, @Nullable Integer year) {
        boolean whole = found.group(1) != null;
        if (!whole && year == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    whole ? Integer.parseInt(found.group(1)) : year,
                    Integer.parseInt(found.group(whole ? 2 : 4)),
                    Integer.parseInt(found.group(whole ? 3 : 5)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
