package cn.zhenggai.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One term of the county's schools, first and last day included.
 *
 * @param id null for a term that nobody has set and that is taken to lie where such terms usually do
 * @param name null when nobody has set it
 */
public record Term(@Nullable Long id, @Nullable String name, LocalDate startsOn, LocalDate endsOn) {

    public boolean assumed() {
        return id == null;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
