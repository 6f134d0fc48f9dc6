package cn.zhenggai.sheet.heading;

import cn.zhenggai.sheet.raw.Area;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RawRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the rows that stand over a table: those in which most fields are recognised; of several the first, and no more
 * rows than are needed. A row that is merged into the one above, or stands only under a word that spans it, belongs to it.
 */
public final class FindingHeading {

    private static final int SEARCHED = 60;
    private static final int DEEPEST = 3;
    private static final int SAMPLES = 40;
    private static final int FEWEST = 2;
    private static final int LONGEST_HEADING = 40;

    private static final RawRow NO_ROW = new RawRow(0, false, List.of());

    private final Layout layout;
    private final Top top;

    public FindingHeading(Layout layout, Top top) {
        this.layout = layout;
        this.top = top;
    }

    /** Empty when hardly a word is known. */
    public Optional<Block> find() {
        int enough = Math.min(FEWEST, layout.fields().size());
        return top.rows().stream()
                .limit(SEARCHED)
                .flatMap(row ->
                        Stream.of(row.number(), reach(row.number())).distinct().map(last -> block(row.number(), last)))
                .filter(block -> block.recognised() >= enough)
                .max(Comparator.comparingInt(Block::recognised)
                        .thenComparing(block -> -(block.lastRow() - block.firstRow()))
                        .thenComparing(block -> -block.firstRow()))
                .map(this::whole);
    }

    /** When no word is known: the first row of short different texts that has rows under it, so that it can be mapped by hand. */
    public Optional<Block> likely() {
        for (int i = 0; i + 1 < Math.min(SEARCHED, top.rows().size()); i++) {
            List<String> texts = top.rows().get(i).cells().stream()
                    .filter(cell -> !cell.blank())
                    .map(RawCell::text)
                    .toList();
            boolean words = top.rows().get(i).cells().stream()
                    .allMatch(cell -> cell.blank()
                            || cell.type() == RawCell.Type.TEXT && cell.text().length() < LONGEST_HEADING);
            if (words && texts.size() >= FEWEST && texts.stream().distinct().count() == texts.size()) {
                return Optional.of(
                        block(top.rows().get(i).number(), top.rows().get(i).number()));
            }
        }
        return Optional.empty();
    }

    /** With the rows that belong to it by their form, though no more words are known for it. */
    private Block whole(Block found) {
        int last = Math.max(found.lastRow(), reach(found.firstRow()));
        return last == found.lastRow() ? found : block(found.firstRow(), last);
    }

    /** The last row of a heading that begins in this one, by its form. */
    private int reach(int first) {
        int last = first;
        for (Area area : top.within(first, first)) {
            last = area.lastRow() - first < DEEPEST ? Math.max(last, area.lastRow()) : last;
        }
        return last == first && standsUnder(first) ? first + 1 : last;
    }

    /** Whether the next row has only words, and those only under words that span places which are blank beside them. */
    private boolean standsUnder(int first) {
        RawRow upper = top.row(first).orElse(NO_ROW);
        RawRow lower = top.row(first + 1).orElse(NO_ROW);
        boolean gap = false;
        for (int place = 0; place < lower.cells().size(); place++) {
            if (!lower.cell(place).blank()) {
                boolean under = place > 0 && upper.cell(place).blank();
                if (lower.cell(place).type() != RawCell.Type.TEXT || !under && !spans(upper, lower, place)) {
                    return false;
                }
                gap |= under;
            }
        }
        return gap;
    }

    private static boolean spans(RawRow upper, RawRow lower, int place) {
        return !upper.cell(place).blank()
                && upper.cell(place + 1).blank()
                && !lower.cell(place + 1).blank();
    }

    private Block block(int first, int last) {
        Map<Integer, Map<Integer, String>> texts = spanned(first, last);
        TreeSet<Integer> places = new TreeSet<>();
        texts.values().forEach(row -> places.addAll(row.keySet()));
        Map<Integer, List<RawCell>> samples = samples(last);
        places.addAll(samples.keySet());
        Map<String, Integer> names = new HashMap<>();
        List<Column> columns = places.stream()
                .map(place -> {
                    Heading heading = heading(texts, first, last, place);
                    List<RawCell> below = samples.getOrDefault(place, List.of());
                    return new Column(place, name(heading, place, names), heading, below);
                })
                .toList();
        long recognised = layout.fields().stream()
                .filter(field -> columns.stream().anyMatch(column -> known(column, field)))
                .count();
        return new Block(first, last, columns, (int) recognised);
    }

    private static Heading heading(Map<Integer, Map<Integer, String>> texts, int first, int last, int place) {
        return Heading.of(IntStream.rangeClosed(first, last)
                .mapToObj(row -> texts.getOrDefault(row, Map.of()).getOrDefault(place, ""))
                .toList());
    }

    /** A word over several columns that were not merged counts for those under which something of its own stands. */
    private Map<Integer, Map<Integer, String>> spanned(int first, int last) {
        Map<Integer, Map<Integer, String>> texts = top.spread(first, last);
        for (int row = first; row < last; row++) {
            Map<Integer, String> upper = texts.computeIfAbsent(row, number -> new HashMap<>());
            Map<Integer, String> lower = texts.getOrDefault(row + 1, Map.of());
            for (int place : new TreeSet<>(lower.keySet())) {
                String before = upper.get(place - 1);
                if (!upper.containsKey(place) && before != null && lower.containsKey(place - 1)) {
                    upper.put(place, before);
                }
            }
        }
        return texts;
    }

    private static boolean known(Column column, Field field) {
        return Spelling.of(column.heading(), field)
                .filter(certainty -> certainty != Certainty.NEAR)
                .isPresent();
    }

    private static String name(Heading heading, int place, Map<String, Integer> names) {
        if (heading.folded().isEmpty()) {
            return Column.letters(place);
        }
        int often = names.merge(heading.folded(), 1, Integer::sum);
        return often == 1 ? heading.folded() : heading.folded() + "#" + often;
    }

    private Map<Integer, List<RawCell>> samples(int below) {
        Map<Integer, List<RawCell>> samples = new HashMap<>();
        top.rows().stream().filter(row -> row.number() > below).limit(SAMPLES).forEach(row -> {
            for (int place = 0; place < row.cells().size(); place++) {
                if (!row.cell(place).blank()) {
                    samples.computeIfAbsent(place, at -> new ArrayList<>()).add(row.cell(place));
                }
            }
        });
        return samples;
    }
}
