package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.year.YearSheet.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of a list before anybody asked whether it can be meant. */
final class Listed {

    /** @param line of what was sent where it stands, from 1 */
    record Row(int line, LocalDate day, CalendarDay.Kind kind, String name) {}

    final List<Row> rows = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    final List<Fault> notes = new ArrayList<>();
    /** That it says by itself, null when only its days tell. */
    @Nullable
    Integer year;

    /** Number of the notice, null when none is named. */
    @Nullable
    String paper;

    static Listed faulty(Fault fault) {
        Listed none = new Listed();
        none.faults.add(fault);
        return none;
    }

    void row(int line, LocalDate day, CalendarDay.Kind kind, String name) {
        rows.add(new Row(line, day, kind, name));
    }

    void fault(int line, String code, Object... arguments) {
        faults.add(Fault.of(line, code, arguments));
    }

    void note(int line, String code, Object... arguments) {
        notes.add(Fault.of(line, code, arguments));
    }
}
