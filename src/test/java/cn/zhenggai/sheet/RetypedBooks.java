package cn.zhenggai.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A table as another hand writes it: rows and columns in another order, split over sheets, figures and letters in other
 * widths, blanks strewn in, numbers as numbers, one of the formats. What is said is the same.
 */
public final class RetypedBooks {

    private static final List<String> BLANKS = List.of("", " ", "\u00a0", "\u3000");

    private final Random random;

    public RetypedBooks(Random random) {
        this.random = random;
    }

    /** The content of a file. */
    public byte[] written(List<String> headings, List<List<String>> rows) {
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int format = random.nextInt(6);
        int parts = format < 3 ? random.nextInt(3) + 1 : 1;
        List<Integer> order = order(headings.size());
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        for (int part = 0; part < parts; part++) {
            List<List<String>> of = shuffled.subList(rows.size() * part / parts, rows.size() * (part + 1) / parts);
            sheets.put("第" + (part + 1) + "张", sheet(headings, of, order));
        }
        List<List<Object>> only = sheets.get("第1张");
        return switch (format) {
            case 0 -> Books.xlsx(Books.filled(sheets));
            case 1 -> Books.xls(Books.filled(sheets));
            case 2 -> Books.fast(sheets);
            case 3 -> Books.utf8(Books.text(only, ','));
            case 4 -> Books.gb(Books.text(only, ';'));
            default -> Books.gb(Books.text(only, '\t'));
        };
    }

    /** Some column stands empty, wherever it likes. */
    private List<Integer> order(int columns) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(-1, columns).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private List<List<Object>> sheet(List<String> headings, List<List<String>> rows, List<Integer> order) {
        List<List<Object>> all = new ArrayList<>();
        if (random.nextBoolean()) {
            all.add(Books.row("青岚县教育局 2026 年上报表"));
        }
        all.add(order.stream()
                .map(place -> place < 0 ? null : (Object) strewn(headings.get(place)))
                .toList());
        for (List<String> row : rows) {
            if (random.nextInt(6) == 0) {
                all.add(Books.row("\u00a0", null, "\u3000"));
            }
            all.add(order.stream()
                    .map(place -> place < 0 ? null : retyped(row.get(place)))
                    .toList());
        }
        return all;
    }

    private Object retyped(String cell) {
        if (cell.isEmpty()) {
            return random.nextBoolean() ? null : " ";
        }
        if (cell.matches("[1-9]\\d{0,10}") && random.nextBoolean()) {
            return Long.valueOf(cell);
        }
        return blank() + wide(filled(cell)) + blank();
    }

    /** Names of two signs are filled up to three, and wherever Chinese stands beside Chinese a hand may put a blank. */
    private String filled(String cell) {
        int place = cell.length() < 2 ? 0 : random.nextInt(cell.length() - 1) + 1;
        boolean between = place > 0 && han(cell.charAt(place - 1)) && han(cell.charAt(place));
        return between ? cell.substring(0, place) + blank() + cell.substring(place) : cell;
    }

    private static boolean han(char sign) {
        return Character.isIdeographic(sign);
    }

    private String strewn(String heading) {
        return blank() + heading.charAt(0) + blank() + wide(heading.substring(1)) + blank();
    }

    private String blank() {
        return BLANKS.get(random.nextInt(BLANKS.size()));
    }

    /** Some of its letters, figures and signs as wide as Chinese ones, and wide brackets narrow. */
    private String wide(String text) {
        boolean one = random.nextBoolean();
        return text.codePoints()
                .map(sign -> sign > ' ' && sign <= '~' && (one || random.nextBoolean()) ? sign - '!' + '！' : sign)
                .map(sign -> (sign == '（' || sign == '）') && random.nextBoolean() ? sign - '！' + '!' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
