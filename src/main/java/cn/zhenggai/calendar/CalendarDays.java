package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers from the calendar in memory: asking costs no statement. */
@Component
class CalendarDays implements Deadlines, Schooling {

    private final Almanacs almanacs;

    CalendarDays(Almanacs almanacs) {
        this.almanacs = almanacs;
    }

    @Override
    public LocalDate after(LocalDate start, Limit limit) {
        return Way.of(almanacs.current(), start, limit).deadline();
    }

    @Override
    public Reckoning reckon(LocalDate start, Limit limit) {
        Almanac almanac = almanacs.current();
        return Way.of(almanac, start, limit).told(almanac);
    }

    @Override
    public LocalDate plusWorkdays(LocalDate day, int workdays) {
        return almanacs.current().index().plus(day, workdays);
    }

    @Override
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return almanacs.current().index().between(from, to);
    }

    @Override
    public boolean workday(LocalDate day) {
        return almanacs.current().workday(day);
    }

    @Override
    public Optional<LocalDate> termStartAfter(LocalDate day) {
        SchoolTerms terms = almanacs.current().terms();
        return terms.at(day).isPresent()
                ? Optional.empty()
                : Optional.of(terms.nextAfter(day).startsOn());
    }
}
