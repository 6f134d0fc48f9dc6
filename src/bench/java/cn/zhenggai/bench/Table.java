package cn.zhenggai.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of words in Markdown, padded so that they can be read on a console too. */
class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::shown).toList());
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows.get(i));
            if (i == 0) {
                line(text, rows.get(0).stream().map(head -> "---").toList());
            }
        }
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            text.append("| ").append(cells.get(column));
            text.append(" ".repeat(width(column) - cells.get(column).length() + 1));
        }
        text.append("|\n");
    }

    private int width(int column) {
        return Math.max(
                "---".length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    private static String shown(Object cell) {
        return cell instanceof Double figure ? Spread.shown(figure) : String.valueOf(cell);
    }
}
