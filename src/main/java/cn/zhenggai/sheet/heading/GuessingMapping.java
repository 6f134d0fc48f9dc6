package cn.zhenggai.sheet.heading;

import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.value.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Guesses which column is meant by which field: the surest first, each column and each field once. */
public final class GuessingMapping {

    private static final double MOST = 0.8;
    private static final int FEWEST_SAMPLES = 3;
    private static final int SOME_YEAR = 2000;

    private static final Comparator<Guess> SUREST_FIRST = Comparator.comparing(Guess::certainty)
            .thenComparing(guess -> -Spelling.agreement(guess.column().heading(), guess.field()))
            .thenComparing(guess -> guess.column().name());

    private final Layout layout;

    public GuessingMapping(Layout layout) {
        this.layout = layout;
    }

    public List<Guess> guess(List<Column> columns) {
        List<Guess> possible = new ArrayList<>();
        for (Column column : columns) {
            for (Field field : layout.fields()) {
                spelled(column, field).ifPresent(certainty -> possible.add(new Guess(column, field, certainty)));
            }
        }
        List<Guess> chosen = chosen(possible, List.of());
        return chosen(byValues(columns, chosen), chosen);
    }

    /** A heading that is only near is not believed when the values speak against it. */
    private static Optional<Certainty> spelled(Column column, Field field) {
        return Spelling.of(column.heading(), field)
                .filter(certainty -> certainty != Certainty.NEAR
                        || !field.kind().telling()
                        || column.samples().isEmpty()
                        || fitting(column, field) > 1 - MOST);
    }

    private static List<Guess> chosen(List<Guess> possible, List<Guess> already) {
        List<Guess> chosen = new ArrayList<>(already);
        Set<Integer> columns = new HashSet<>();
        Set<String> fields = new HashSet<>();
        already.forEach(guess -> {
            columns.add(guess.column().place());
            fields.add(guess.field().key());
        });
        possible.stream().sorted(SUREST_FIRST).forEach(guess -> {
            boolean free = !columns.contains(guess.column().place())
                    && !fields.contains(guess.field().key());
            if (free) {
                columns.add(guess.column().place());
                fields.add(guess.field().key());
                chosen.add(guess);
            }
        });
        return chosen;
    }

    /** Only where one column that is left fits one field that is left, and no other. */
    private List<Guess> byValues(List<Column> columns, List<Guess> chosen) {
        List<Guess> fitting = new ArrayList<>();
        for (Column column : columns) {
            layout.fields().stream()
                    .filter(field -> field.kind().telling() && isLeft(column, field, chosen))
                    .filter(field -> looksLike(column, field))
                    .forEach(field -> fitting.add(new Guess(column, field, Certainty.VALUES)));
        }
        return fitting.stream()
                .filter(guess ->
                        fitting.stream().filter(other -> rivals(guess, other)).count() == 1)
                .toList();
    }

    private static boolean isLeft(Column column, Field field, List<Guess> chosen) {
        return chosen.stream()
                .noneMatch(guess -> guess.column().place() == column.place()
                        || guess.field().key().equals(field.key()));
    }

    private static boolean rivals(Guess one, Guess other) {
        return one.column().place() == other.column().place()
                || one.field().key().equals(other.field().key());
    }

    private static boolean looksLike(Column column, Field field) {
        return column.samples().size() >= FEWEST_SAMPLES && fitting(column, field) >= MOST;
    }

    /** Which part of the samples can be taken as values of the field. */
    private static double fitting(Column column, Field field) {
        Context context = new Context(column.heading().unit(), SOME_YEAR, false);
        List<RawCell> samples = column.samples();
        long sound = samples.stream()
                .filter(cell -> field.kind().take(cell, context).sound())
                .count();
        return samples.isEmpty() ? 0 : (double) sound / samples.size();
    }
}
