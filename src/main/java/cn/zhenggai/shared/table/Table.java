package cn.zhenggai.shared.table;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.table.PageColumn.Said;
import cn.zhenggai.shared.time.DueBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list described once. Its columns with their values are the workbook, in this order; what stands on the page is
 * named after them, in the order of the page, plain or drawn by a fragment of the feature's own.
 */
public final class Table<R> {

    private final String fragments;
    private final List<Column<R>> columns;
    private final List<PageColumn<R>> onPage;
    private final Paper<R> paper;
    private final Function<R, String> mark;
    private final List<String> notes;

    /** What of it is printed, none named for all; and the kinds of rows that are counted at the foot. */
    private record Paper<R>(List<String> columns, List<Tally<R>> tallies) {}

    /** Rows that are counted, and the key of the word for them. */
    public record Tally<R>(String word, Predicate<R> counts) {}

    private Table(
            String fragments,
            List<Column<R>> columns,
            List<PageColumn<R>> onPage,
            Paper<R> paper,
            Function<R, String> mark,
            List<String> notes) {
        this.fragments = fragments;
        this.columns = columns;
        this.onPage = onPage;
        this.paper = paper;
        this.mark = mark;
        this.notes = notes;
    }

    public static <R> Table<R> plain() {
        return drawnBy(null);
    }

    /** @param fragments the template with the fragments that draw cells; each finds its row as {@code line} */
    public static <R> Table<R> drawnBy(String fragments) {
        return new Table<>(fragments, List.of(), List.of(), new Paper<>(List.of(), List.of()), row -> null, List.of());
    }

    public Table<R> text(String heading, int width, Function<R, String> value) {
        return column(new Column<>(heading, Kind.TEXT, width, value));
    }

    public Table<R> number(String heading, int width, Function<R, ? extends Number> value) {
        return column(new Column<>(heading, Kind.NUMBER, width, value));
    }

    public Table<R> day(String heading, int width, Function<R, LocalDate> value) {
        return column(new Column<>(heading, Kind.DAY, width, value));
    }

    /** The end of something: a day, with its hour where a limit of hours ends. */
    public Table<R> due(String heading, int width, Function<R, DueBy> value) {
        return column(new Column<>(heading, Kind.DAY, width, row -> {
            DueBy due = value.apply(row);
            if (due == null) {
                return null;
            }
            return due.at() == null ? due.day() : due.at();
        }));
    }

    /** The day of a moment, nothing for what has not happened. */
    public Table<R> dayOf(String heading, int width, Function<R, Instant> moment) {
        return day(heading, width, row -> {
            Instant happened = moment.apply(row);
            return happened == null ? null : BureauTime.dayOf(happened);
        });
    }

    public Table<R> moment(String heading, int width, Function<R, Instant> value) {
        return column(new Column<>(heading, Kind.MOMENT, width, value));
    }

    /** The column stands on the page, too. */
    public Table<R> onPage(String heading) {
        return shown(new PageColumn<>(heading, Said.ALWAYS, named(heading), null));
    }

    /** A column of the page, drawn by a fragment. */
    public Table<R> onPage(String heading, String fragment) {
        return shown(new PageColumn<>(heading, Said.ALWAYS, null, fragment));
    }

    /** On the page, understood without its heading. */
    public Table<R> leading(String heading) {
        return shown(new PageColumn<>(heading, Said.ABOVE, named(heading), null));
    }

    public Table<R> leading(String heading, String fragment) {
        return shown(new PageColumn<>(heading, Said.ABOVE, null, fragment));
    }

    /** What can be done about a row, last. */
    public Table<R> acting(String heading, String fragment) {
        return shown(new PageColumn<>(heading, Said.ALOUD, null, fragment));
    }

    /** @param mark the class of a row that is set apart from the others, null for none */
    public Table<R> marking(Function<R, String> mark) {
        return new Table<>(fragments, columns, onPage, paper, mark, notes);
    }

    /** Of the workbook's columns those that a sheet of paper holds, in the order of the workbook; all, when this is not said. */
    public Table<R> onPaper(String... headings) {
        List<String> kept = List.of(headings);
        kept.forEach(this::named);
        return new Table<>(fragments, columns, onPage, new Paper<>(kept, paper.tallies()), mark, notes);
    }

    /** How many rows there are of a kind is said at the foot of the paper. */
    public Table<R> tallied(String word, Predicate<R> counts) {
        List<Tally<R>> tallies = longer(paper.tallies(), new Tally<>(word, counts));
        return new Table<>(fragments, columns, onPage, new Paper<>(paper.columns(), tallies), mark, notes);
    }

    /** Sentences on how it came about, after those that it has: on a sheet of their own in the workbook. */
    public Table<R> explained(List<String> sentences) {
        List<String> longer = new ArrayList<>(notes);
        longer.addAll(sentences);
        return new Table<>(fragments, columns, onPage, paper, mark, List.copyOf(longer));
    }

    public List<String> notes() {
        return notes;
    }

    public List<Column<R>> columns() {
        return columns;
    }

    public List<PageColumn<R>> onPage() {
        return onPage;
    }

    public List<Column<R>> onPaper() {
        return columns.stream()
                .filter(column -> paper.columns().isEmpty() || paper.columns().contains(column.heading()))
                .toList();
    }

    public List<Tally<R>> tallies() {
        return paper.tallies();
    }

    public String fragments() {
        return fragments;
    }

    public String mark(R row) {
        return mark.apply(row);
    }

    private Column<R> named(String heading) {
        return columns.stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column " + heading));
    }

    private Table<R> column(Column<R> next) {
        return new Table<>(fragments, longer(columns, next), onPage, paper, mark, notes);
    }

    private Table<R> shown(PageColumn<R> next) {
        return new Table<>(fragments, columns, longer(onPage, next), paper, mark, notes);
    }

    private static <T> List<T> longer(List<T> list, T next) {
        List<T> longer = new ArrayList<>(list);
        longer.add(next);
        return List.copyOf(longer);
    }
}
