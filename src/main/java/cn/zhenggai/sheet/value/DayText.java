package cn.zhenggai.sheet.value;

import cn.zhenggai.shared.form.WrittenDay;
import cn.zhenggai.shared.form.WrittenNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as offices write them, beyond what forms take: Chinese figures, two figures for a year or none, an hour behind it. */
final class DayText {

    private static final String DAY =
            "(?:(\\d{4}|\\d{2})\\s*(?:年|[-./])\\s*)?(\\d{1,2})\\s*(?:月|[-./])\\s*(\\d{1,2})\\s*[日号]?";
    private static final Pattern WHOLE = Pattern.compile(
            DAY + "\\s*(?:[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?)?\\s*(?:T|上午|早上)?\\s*([\\d:点时分.]*)(前|之前|以前|止|起)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}\\s*(?:年|[-./])\\s*\\d{1,2}月?(?:份|底|初|中旬|上旬|下旬)?");
    private static final Pattern IN_FIGURES =
            Pattern.compile("([〇零○一二三四五六七八九]{2,4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,4})([日号]?.*)");
    private static final Pattern NO_YEAR_IN_FIGURES =
            Pattern.compile("([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,4})([日号].*)");

    private static final int CENTURY = 100;
    private static final int TURN = 70;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private DayText() {}

    /** @param year of days that are written without one, if it is known */
    static Taken read(String written, @Nullable Integer year) {
        Optional<LocalDate> plain = WrittenDay.day(written);
        if (plain.isPresent()) {
            return near(plain.get(), written, null);
        }
        String text = figures(WrittenNumber.narrow(written));
        Matcher day = WHOLE.matcher(text);
        if (day.matches()) {
            return day(day, written, year);
        }
        if (DaysWithin.read(text, year).size() > 1) {
            return Taken.not("cellSeveralDays", written);
        }
        return Taken.not(MONTH.matcher(text).matches() ? "cellOnlyAMonth" : "cellNotADay", written);
    }

    private static Taken day(Matcher found, String written, @Nullable Integer year) {
        String own = found.group(1);
        if (own == null && year == null) {
            return Taken.not("cellNoYear", written);
        }
        String hour = found.group(4);
        Optional<LocalTime> time = hour.isEmpty() ? Optional.empty() : WrittenDay.time(hour);
        if (!hour.isEmpty() && time.isEmpty()) {
            return Taken.not("cellNotADay", written);
        }
        try {
            LocalDate day = LocalDate.of(
                    own == null ? year : full(own), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
            boolean midnight = time.filter(at -> !at.equals(LocalTime.MIDNIGHT)).isEmpty();
            boolean exact = own != null && own.length() == 4 && midnight && found.group(5) == null;
            return near(day, written, exact ? null : Note.of("taken", written, day.toString()));
        } catch (DateTimeException impossible) {
            return Taken.not("cellNoSuchDay", written);
        }
    }

    private static Taken near(LocalDate day, String written, @Nullable Note note) {
        boolean near = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        return near ? Taken.as(day, note) : Taken.not("cellNoSuchDay", written);
    }

    /** 23 is 2023, and 98 is 1998. */
    static int full(String year) {
        int number = Integer.parseInt(year);
        if (year.length() > 2) {
            return number;
        }
        return number >= TURN ? number + 19 * CENTURY : number + 20 * CENTURY;
    }

    /** The same with Arabic figures. */
    static String figures(String text) {
        Matcher whole = IN_FIGURES.matcher(text);
        if (whole.matches()) {
            return figure(whole.group(1)) + "年" + figure(whole.group(2)) + "月" + figure(whole.group(3))
                    + whole.group(4);
        }
        Matcher part = NO_YEAR_IN_FIGURES.matcher(text);
        return part.matches() ? figure(part.group(1)) + "月" + figure(part.group(2)) + part.group(3) : text;
    }

    private static String figure(String chinese) {
        return Numerals.parse(chinese).map(BigDecimal::toPlainString).orElse(chinese);
    }
}
