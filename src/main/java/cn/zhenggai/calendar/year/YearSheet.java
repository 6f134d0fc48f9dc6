package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list of a year's days off and made-up days says, and what is wrong with it.
 *
 * @param year null when it is not told
 * @param days in order, those of the December before the year among them
 * @param notes what was understood but is worth a look, such as rows that say nothing new
 * @param paper number of the notice where the text names it
 */
public record YearSheet(
        @Nullable Integer year,
        List<CalendarDay> days,
        List<Fault> faults,
        List<Fault> notes,
        @Nullable String paper) {

    /**
     * One mistake, or one note; the words are message {@code calendar.fault.<code>} or {@code calendar.note.<code>}.
     *
     * @param line from 1, 0 for the list as a whole
     */
    public record Fault(int line, String code, List<Object> arguments) {

        public static Fault of(int line, String code, Object... arguments) {
            return new Fault(line, code, List.of(arguments));
        }
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    public long off() {
        return days.stream().filter(CalendarDay::off).count();
    }

    public long madeUp() {
        return days.size() - off();
    }

    /** Days of the December before, of which the list disposes as well. */
    public List<CalendarDay> early() {
        return days.stream().filter(day -> day.day().getYear() < sureYear()).toList();
    }

    /** The list again, as it is kept in files. */
    public String text() {
        StringBuilder text = new StringBuilder("date,kind,name\n");
        for (CalendarDay day : days) {
            text.append(day.day())
                    .append(day.off() ? ",off," : ",work,")
                    .append(day.name())
                    .append('\n');
        }
        return text.toString();
    }

    /** The year's first day, or an earlier one that the list names. */
    LocalDate first() {
        LocalDate first = LocalDate.of(sureYear(), 1, 1);
        return days.isEmpty() || days.get(0).day().isAfter(first)
                ? first
                : days.get(0).day();
    }

    LocalDate last() {
        return LocalDate.of(sureYear(), 12, 31);
    }

    /** Of a sheet that is sound. */
    int sureYear() {
        return Objects.requireNonNull(year, "year of a faulty sheet");
    }
}
