package cn.zhenggai.shared.table;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A whole list as it goes to the printer.
 *
 * @param filter what narrows it, in words
 * @param complete false when the list goes on behind the last row
 */
public record PrintedList<R>(
        String title, List<String> filter, Table<R> table, List<R> rows, boolean complete, Instant at) {

    /** Characters that a sheet of A4 holds upright; a Chinese one counts as two. */
    private static final int UPRIGHT = 130;

    /** What the running numbers take of the width, in characters. */
    private static final int RUNNING = 6;

    private static final int SHORT = 18;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** How many rows there are of a kind. */
    public record Count(String word, long rows) {}

    public List<Column<R>> columns() {
        return table.onPaper();
    }

    /** How it came about, one sentence each. */
    public List<String> notes() {
        return table.notes();
    }

    /** Empty for the list as it is. */
    public String narrowed() {
        return String.join(" · ", filter);
    }

    public boolean across() {
        return width() > UPRIGHT;
    }

    /** The share of a column in the sheet, in hundredths; null for the running numbers. */
    public int share(Column<R> column) {
        return 100 * (column == null ? RUNNING : column.width()) / width();
    }

    /** Stays in one line: figures, days, and words of a narrow column. */
    public boolean whole(Column<R> column) {
        return column.kind() != Kind.TEXT || column.width() <= SHORT;
    }

    public List<Count> counts() {
        return table.tallies().stream()
                .map(tally -> new Count(
                        tally.word(), rows.stream().filter(tally.counts()).count()))
                .toList();
    }

    /** When it was read. */
    public String moment() {
        return MOMENT.format(at.atZone(BureauTime.ZONE));
    }

    private int width() {
        return RUNNING + columns().stream().mapToInt(Column::width).sum();
    }
}
