package cn.zhenggai.rectification.order;

import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.rectification.CountedDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a term that somebody is choosing.
 *
 * @param off what the last day is when nobody works on it; null for a working day
 * @param before the working day before a day off, when it is still to come
 * @param past it is not after today and would be refused
 */
public record TermSaid(
        CountedDay due,
        Reckoning.@Nullable CountedDay off,
        @Nullable LocalDate before,
        boolean past) {

    public LocalDate day() {
        return due.deadline();
    }
}
