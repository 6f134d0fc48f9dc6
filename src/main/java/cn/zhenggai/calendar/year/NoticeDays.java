package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that one sentence of a notice names, and what it says of them. */
final class NoticeDays {

    private static final String DAY = "(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}[日号]";
    private static final String FIRST = "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]";
    private static final String SPAN = "(?:[至到~—–-]+" + DAY + ")?";
    private static final Pattern DAYS = Pattern.compile(FIRST + SPAN + "(?:[、和及]" + DAY + SPAN + ")*");
    private static final Pattern ONE = Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号]");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern WEEKDAY = Pattern.compile("(" + FIRST + ")\\([^()]*?(?:周|星期)([一二三四五六日天])[^()]*\\)");
    private static final String DEED = "^[,]?(?:将|均|全国|全体公民|正常|照常)*";
    private static final Pattern WORK = Pattern.compile(DEED + "(?:调休)?(?:上班|补班|工作)");
    private static final Pattern OFF = Pattern.compile(DEED + "(?:放假|补休|调休|公休|休息|连休|休假)");
    /** 2月3日起正常上班: a working day like others. */
    private static final Pattern AGAIN = Pattern.compile("^起(?:正常|恢复|照常)*(?:上班|工作)");

    private static final Pattern COUNT = Pattern.compile("(?:共|放假(?:调休)?)(\\d{1,2})天");
    private static final Pattern PROLONGED = Pattern.compile("延长.*?假期至(" + FIRST + ")");
    private static final String WEEK = "一二三四五六日";
    /** No holiday was ever so long. */
    static final int LONGEST = 15;

    private final int year;
    private final int december;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private final List<String> misdated = new ArrayList<>();
    private @Nullable LocalDate prolonged;

    /** @param said how many days it says that they are, null when it does not */
    record Deed(List<LocalDate> days, Kind kind, @Nullable Integer said, String text) {}

    private NoticeDays(int year, int december) {
        this.year = year;
        this.december = december;
    }

    /**
     * @param year that the notice is about
     * @param newYear whether it is about 元旦, of which a December lies in the year before
     */
    static NoticeDays of(String sentence, int year, boolean newYear) {
        NoticeDays days = new NoticeDays(year, newYear ? year - 1 : year);
        days.weekdays(sentence);
        days.read(BRACKETS.matcher(sentence).replaceAll(""));
        return days;
    }

    List<Deed> deeds() {
        return deeds;
    }

    /** Days of which it is not understood what is to be done on them. */
    List<String> unclear() {
        return unclear;
    }

    /** Days that do not fall on the weekday that stands behind them, each with that. */
    List<String> misdated() {
        return misdated;
    }

    @Nullable
    LocalDate prolonged() {
        return prolonged;
    }

    private void read(String sentence) {
        Matcher longer = PROLONGED.matcher(sentence);
        if (longer.find()) {
            List<LocalDate> until = days(longer.group(1));
            prolonged = until.isEmpty() ? null : until.get(0);
            return;
        }
        Matcher group = DAYS.matcher(sentence);
        int from = group.find() ? group.start() : -1;
        while (from >= 0) {
            String dates = group.group();
            int end = group.end();
            from = group.find() ? group.start() : -1;
            deed(dates, sentence.substring(end, from < 0 ? sentence.length() : from));
        }
    }

    private void deed(String dates, String rest) {
        List<LocalDate> days = days(dates);
        Matcher count = COUNT.matcher(rest);
        Integer said = count.find() && !rest.contains("连休") ? Integer.valueOf(count.group(1)) : null;
        if (days.isEmpty() || days.size() > LONGEST) {
            unclear.add(dates + rest);
        } else if (WORK.matcher(rest).find()) {
            deeds.add(new Deed(days, Kind.WORK, null, dates));
        } else if (OFF.matcher(rest).find()) {
            deeds.add(new Deed(days, Kind.OFF, said, dates));
        } else if (!AGAIN.matcher(rest).find()) {
            unclear.add(dates + rest);
        }
    }

    /** All days of {@code 2018年12月30日至2019年1月1日} or {@code 1月5日、6日}; empty when one does not exist or goes back. */
    private List<LocalDate> days(String dates) {
        List<LocalDate> days = new ArrayList<>();
        Matcher one = ONE.matcher(dates);
        LocalDate last = LocalDate.of(year, 1, 1);
        int end = 0;
        try {
            while (one.find()) {
                LocalDate day = day(one, last);
                boolean span = end > 0 && !dates.substring(end, one.start()).matches("[、和及]");
                if (span && day.isBefore(last)) {
                    return List.of();
                }
                LocalDate first = span ? last.plusDays(1) : day;
                first.datesUntil(day.plusDays(1)).limit(LONGEST + 1L).forEach(days::add);
                last = day;
                end = one.end();
            }
            return days;
        } catch (DateTimeException impossible) {
            return List.of();
        }
    }

    private LocalDate day(Matcher one, LocalDate last) {
        int month = one.group(2) == null ? last.getMonthValue() : Integer.parseInt(one.group(2));
        int usual = month == 12 ? december : year;
        int inYear = one.group(1) == null ? usual : Integer.parseInt(one.group(1));
        return LocalDate.of(inYear, month, Integer.parseInt(one.group(3)));
    }

    private void weekdays(String sentence) {
        Matcher found = WEEKDAY.matcher(sentence);
        while (found.find()) {
            int said = WEEK.indexOf(found.group(2).replace('天', '日')) + 1;
            List<LocalDate> days = days(found.group(1));
            if (!days.isEmpty() && days.get(0).getDayOfWeek().getValue() != said) {
                misdated.add(found.group(1) + "（周" + found.group(2) + "）");
            }
        }
    }
}
