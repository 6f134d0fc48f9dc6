package cn.zhenggai.calendar;

import java.time.LocalDate;

/**
 * One term of the county's schools, first and last day included.
 *
 * @param id null for a term that nobody has set and that is taken to lie where such terms usually do
 * @param name null when nobody has set it
 */
public record Term(Long id, String name, LocalDate startsOn, LocalDate endsOn) {

    public boolean assumed() {
        return id == null;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
