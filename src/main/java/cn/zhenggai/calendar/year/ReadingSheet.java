package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.year.YearSheet.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a year's days off and made-up days in whichever form they are published, told by what is in it: a table, also in
 * a workbook, the text of the State Council's notice, {@code .json} and {@code .ics}; UTF-8 with or without a mark, or GBK.
 */
public final class ReadingSheet {

    /** 5 MB: a year has some fifty rows, so that more is another file. */
    public static final int LONGEST = 5 * 1024 * 1024;

    private static final int MOST_LINES = 20_000;
    private static final int MOST_ROWS = 400;

    private ReadingSheet() {}

    /** @param year that the days must lie in, null to take that which the list is about */
    public static YearSheet read(byte[] file, @Nullable Integer year) {
        return CheckingDays.check(listed(file), year);
    }

    public static YearSheet read(String text, @Nullable Integer year) {
        return CheckingDays.check(listed(text), year);
    }

    /** Of a list of several years, one; the others are left out. */
    static YearSheet pick(Listed listed, @Nullable Integer year) {
        if (year != null && WholeYears.of(listed.rows).size() > 1) {
            int all = listed.rows.size();
            listed.rows.removeIf(row -> row.day().getYear() != year
                    && !(row.day().getYear() == year - 1 && row.day().getMonthValue() == 12));
            listed.note(0, "otherYears", all - listed.rows.size());
        }
        return CheckingDays.check(listed, year);
    }

    static Listed listed(byte[] file) {
        if (file.length > LONGEST) {
            return Listed.faulty(Fault.of(0, "tooLarge"));
        }
        if (WorkbookDays.like(file)) {
            return bounded(WorkbookDays.read(file));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return listed(text);
            } catch (CharacterCodingException other) {
                // Not in this one; the next is tried, and after the last it is said.
            }
        }
        return Listed.faulty(Fault.of(0, "unreadable"));
    }

    static Listed listed(String text) {
        if (text.indexOf('\0') >= 0) {
            return Listed.faulty(Fault.of(0, "unreadable"));
        }
        long lines = text.lines().limit(MOST_LINES + 1L).count();
        if (lines > MOST_LINES) {
            return Listed.faulty(Fault.of(0, "tooManyRows", text.lines().count()));
        }
        return bounded(inItsForm(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    private static Listed bounded(Listed found) {
        return found.rows.size() + found.faults.size()
                        > MOST_ROWS * Math.max(1, WholeYears.of(found.rows).size())
                ? Listed.faulty(Fault.of(0, "tooManyRows", found.rows.size() + found.faults.size()))
                : found;
    }

    private static Listed inItsForm(String text) {
        if (CalendarFile.like(text)) {
            return CalendarFile.read(text);
        }
        if (JsonDays.like(text)) {
            return JsonDays.read(text);
        }
        return NoticeText.like(text) ? NoticeText.read(text) : TableDays.read(text);
    }
}
