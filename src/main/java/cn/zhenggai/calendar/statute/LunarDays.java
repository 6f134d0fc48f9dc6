package cn.zhenggai.calendar.statute;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.Objects;

/** Where festivals of the lunar year, and the one that hangs on the sun's place, fall in a year of ours. */
public final class LunarDays {

    private LunarDays() {}

    /** 正月初一. */
    public static LocalDate newYear(int year) {
        return of(year, 1, 1);
    }

    /** 五月初五. */
    public static LocalDate dragonBoat(int year) {
        return of(year, 5, 5);
    }

    /** 八月十五. */
    public static LocalDate midAutumn(int year) {
        return of(year, 8, 15);
    }

    /** 清明, which is a solar term. */
    public static LocalDate qingming(int year) {
        return day(
                Objects.requireNonNull(Lunar.fromYmd(year, 1, 1).getJieQiTable().get("清明")));
    }

    private static LocalDate of(int year, int month, int day) {
        return day(Lunar.fromYmd(year, month, day).getSolar());
    }

    private static LocalDate day(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
