package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Answers from the calendar in memory: asking costs no statement. */
@Component
class CalendarDays implements Deadlines, Schooling {

    private final Supplier<Almanac> almanacs;

    @Autowired
    CalendarDays(Almanacs almanacs) {
        this(almanacs::current);
    }

    CalendarDays(Supplier<Almanac> almanacs) {
        this.almanacs = almanacs;
    }

    @Override
    public LocalDate after(LocalDate start, Limit limit) {
        return Way.of(almanacs.get(), start, limit).deadline();
    }

    @Override
    public Reckoning reckon(LocalDate start, Limit limit) {
        Almanac almanac = almanacs.get();
        return Way.of(almanac, start, limit).told(almanac);
    }

    @Override
    public LocalDate plusWorkdays(LocalDate day, int workdays) {
        return almanacs.get().index().plus(day, workdays);
    }

    @Override
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return almanacs.get().index().between(from, to);
    }

    @Override
    public boolean workday(LocalDate day) {
        return almanacs.get().workday(day);
    }

    @Override
    public Optional<LocalDate> termStartAfter(LocalDate day) {
        SchoolTerms terms = almanacs.get().terms();
        return terms.at(day).isPresent()
                ? Optional.empty()
                : Optional.of(terms.nextAfter(day).startsOn());
    }
}
