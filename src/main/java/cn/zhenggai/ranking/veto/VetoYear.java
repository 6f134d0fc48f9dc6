package cn.zhenggai.ranking.veto;

import java.time.LocalDate;

/**
 * The year that a veto is on.
 *
 * @param first the calendar year in which it begins
 * @param school of a school year, from 1 September; else of a calendar year, which is what accountability names
 */
public record VetoYear(int first, boolean school) {

    private static final int SEPTEMBER = 9;

    /** The school year that a day lies in. */
    public static VetoYear at(LocalDate day) {
        return new VetoYear(day.getMonthValue() >= SEPTEMBER ? day.getYear() : day.getYear() - 1, true);
    }

    public boolean has(LocalDate day) {
        return school ? at(day).first == first : day.getYear() == first;
    }

    /** As people write it: 2026—2027, or 2026. */
    @Override
    public String toString() {
        return school ? first + "—" + (first + 1) : String.valueOf(first);
    }
}
