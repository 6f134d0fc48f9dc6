package cn.zhenggai.shared.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and hours as people write them: 2026-09-16, 2026/9/16, ２０２６年９月１６日, 20260916; 8:30, 8点30分. */
public final class WrittenDay {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?");
    private static final Pattern DIGITS = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})(?::|[点时](?=\\d))(\\d{2})分?(?::(\\d{2})(?:\\.\\d{1,9})?)?");

    private WrittenDay() {}

    /** Empty when it is none; the year comes first, so that no day is taken for a month. */
    public static Optional<LocalDate> day(String text) {
        String narrow = WrittenNumber.narrow(text).replace(" ", "");
        Matcher found = DAY.matcher(narrow);
        Matcher digits = DIGITS.matcher(narrow);
        Matcher one = found.matches() ? found : digits;
        try {
            return one.matches()
                    ? Optional.of(LocalDate.of(number(one, 1), number(one, 2), number(one, 3)))
                    : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    public static Optional<LocalTime> time(String text) {
        Matcher found = HOUR.matcher(WrittenNumber.narrow(text).replace(" ", ""));
        try {
            return found.matches()
                    ? Optional.of(LocalTime.of(
                            number(found, 1), number(found, 2), found.group(3) == null ? 0 : number(found, 3)))
                    : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
