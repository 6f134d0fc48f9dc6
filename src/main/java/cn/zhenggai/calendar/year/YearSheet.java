package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list of a year's days off and made-up days says, and what is wrong with it.
 *
 * @param year null when not a single day could be read
 */
public record YearSheet(@Nullable Integer year, List<CalendarDay> days, List<Fault> faults) {

    /**
     * One mistake; the words are message {@code calendar.fault.<code>}.
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

    LocalDate first() {
        return LocalDate.of(sureYear(), 1, 1);
    }

    LocalDate last() {
        return LocalDate.of(sureYear(), 12, 31);
    }

    /** Of a sheet that is sound. */
    int sureYear() {
        return Objects.requireNonNull(year, "year of a faulty sheet");
    }
}
