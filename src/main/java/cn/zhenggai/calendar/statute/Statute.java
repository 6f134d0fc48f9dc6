package cn.zhenggai.calendar.statute;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The days off for everybody (全国年节及纪念日放假办法 2) in one edition of the rule.
 *
 * @param from first year for which it counts
 * @param source decree that made it
 * @param newYear days of 春节, counted from 正月初一: -1 is 除夕
 * @param labour last day of May that is off
 * @param lunar whether 清明, 端午 and 中秋 are off
 */
public record Statute(int from, String source, List<Integer> newYear, int labour, boolean lunar) {

    /** The newest first. */
    private static final List<Statute> EDITIONS = List.of(
            new Statute(2025, "国务院令第795号", List.of(-1, 0, 1, 2), 2, true),
            new Statute(2014, "国务院令第644号", List.of(0, 1, 2), 1, true),
            new Statute(2008, "国务院令第513号", List.of(-1, 0, 1), 1, true),
            new Statute(2000, "国务院令第270号", List.of(0, 1, 2), 3, false));

    /** Beyond, nobody counts by the moon; the fixed days are known for ever. */
    private static final int FIRST = 2000;

    private static final int LAST = 2100;
    private static final Map<Integer, Map<LocalDate, Day>> KNOWN = new ConcurrentHashMap<>();

    /**
     * @param fixed whether it has the same date each year
     * @param name two holidays on one day have both names
     */
    public record Day(String name, boolean fixed) {

        private Day and(Day other) {
            return new Day(name + "、" + other.name, fixed || other.fixed);
        }
    }

    /** The edition that counts for a year, the oldest for all before it. */
    public static Statute of(int year) {
        return EDITIONS.stream()
                .filter(edition -> edition.from <= year)
                .findFirst()
                .orElse(EDITIONS.get(EDITIONS.size() - 1));
    }

    /** All days off by law in a year, in order. */
    public static Map<LocalDate, Day> days(int year) {
        return KNOWN.computeIfAbsent(year, each -> of(each).in(each));
    }

    private Map<LocalDate, Day> in(int year) {
        Map<LocalDate, Day> days = new TreeMap<>();
        put(days, MonthDay.of(1, 1).atYear(year), "元旦", true);
        IntStream.rangeClosed(1, labour).forEach(day -> put(days, LocalDate.of(year, 5, day), "劳动节", true));
        IntStream.rangeClosed(1, 3).forEach(day -> put(days, LocalDate.of(year, 10, day), "国庆节", true));
        if (year >= FIRST && year <= LAST) {
            newYear.forEach(day -> put(days, LunarDays.newYear(year).plusDays(day), "春节", false));
            if (lunar) {
                put(days, LunarDays.qingming(year), "清明节", false);
                put(days, LunarDays.dragonBoat(year), "端午节", false);
                put(days, LunarDays.midAutumn(year), "中秋节", false);
            }
        }
        return Collections.unmodifiableMap(days);
    }

    private static void put(Map<LocalDate, Day> days, LocalDate day, String name, boolean fixed) {
        days.merge(day, new Day(name, fixed), Day::and);
    }
}
