package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** When the county's schools are at work. */
public interface Schooling {

    /** The first day of the next term, empty when the day lies in a term. Known from habit where no term is set. */
    Optional<LocalDate> termStartAfter(LocalDate day);
}
