package cn.zhenggai.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever order the columns stand in, over however many sheets the rows are split, in whatever width figures are typed and
 * blanks strewn in, in whichever format it comes: the table says the same.
 */
class AnyTableTests {

    private static final int TABLES = 40;

    private static final Layout LAYOUT = Layout.of(
            Field.of("school", Kinds.text(), "学校名称", "学校").needed(),
            Field.of("code", Kinds.code(), "学校标识码"),
            Field.of("day", Kinds.day(), "检查日期", "检查时间").needed(),
            Field.of("funds", Kinds.tenThousandYuan(), "资金"),
            Field.of("letter", Kinds.paperNumber(), "通知书文号"),
            Field.of("done", Kinds.yesNo(), "是否整改"),
            Field.of("facts", Kinds.lines(), "隐患描述").needed());

    private static final List<String> HEADINGS = List.of("学校名称", "学校标识码", "检查日期", "资金(万元)", "通知书文号", "是否整改", "隐患描述");
    private static final List<String> NAMES = List.of("柳河镇中心小学", "𠮷校园", "双溪镇紫荆幼儿园", "青岚县第一中学");
    private static final List<String> FACTS = List.of("灯坏", "门坏；“三无”食品,过期", "墙裂\n（第1次检查）", "=1+1", "\"引号\"", "合计");

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.range(0, TABLES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameTableIsReadHoweverItIsWritten(int seed) {
        Random random = new Random(seed);
        List<List<String>> rows = rows(random);
        for (int form = 0; form < 8; form++) {
            assertThat(read(form, rows, random))
                    .as("seed %d, form %d", seed, form)
                    .isEqualTo(rows);
        }
    }

    /** Canonical cells in the order of the headings. */
    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(30) + 3; i++) {
            rows.add(List.of(
                    NAMES.get(random.nextInt(NAMES.size())),
                    "%010d".formatted(random.nextInt(1_000_000_000)),
                    LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000)).toString(),
                    random.nextBoolean()
                            ? ""
                            : String.valueOf(random.nextInt(500) / 100.0).replaceFirst("\\.0$", ""),
                    random.nextBoolean() ? "" : "青教安改〔2023〕%d号".formatted(random.nextInt(200) + 1),
                    List.of("", "true", "false").get(random.nextInt(3)),
                    FACTS.get(random.nextInt(FACTS.size()))));
        }
        return rows;
    }

    private List<List<String>> read(int form, List<List<String>> rows, Random random) {
        List<Integer> order = order(random);
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        int parts = form < 3 ? random.nextInt(3) + 1 : 1;
        for (int part = 0; part < parts; part++) {
            int from = rows.size() * part / parts;
            int to = rows.size() * (part + 1) / parts;
            sheets.put("表" + part, written(rows.subList(from, to), order, random));
        }
        List<List<Object>> only = sheets.get("表0");
        return cells(
                switch (form) {
                    case 0 -> open(Books.xlsx(Books.filled(sheets)));
                    case 1 -> open(Books.xls(Books.filled(sheets)));
                    case 2 -> open(Books.fast(sheets));
                    case 3 -> open(Books.utf8(Books.text(only, ',')));
                    case 4 -> open(Books.gb(Books.text(only, ',')));
                    case 5 -> open(("\ufeff" + Books.text(only, ';')).getBytes(StandardCharsets.UTF_16LE));
                    case 6 -> open(Books.gb(Books.text(only, '\t')));
                    default -> Workbook.pasted(Books.text(only, '\t')).orThrow();
                });
    }

    private Workbook open(byte[] content) {
        return Workbook.open(Books.file(folder, content)).orThrow();
    }

    private static List<List<String>> cells(Workbook book) {
        List<List<String>> read = new ArrayList<>();
        book.walk(book.find(LAYOUT).tables(), row -> {
                    assertThat(row.faults()).isEmpty();
                    read.add(LAYOUT.fields().stream()
                            .map(field -> row.cell(field.key()).text())
                            .toList());
                })
                .orThrow();
        return read;
    }

    /** Some column stands empty, wherever it likes. */
    private static List<Integer> order(Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(-1, HEADINGS.size()).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static List<List<Object>> written(List<List<String>> rows, List<Integer> order, Random random) {
        List<List<Object>> all = new ArrayList<>();
        if (random.nextBoolean()) {
            all.add(Books.row("青岚县整改台账"));
        }
        all.add(order.stream()
                .map(place -> place < 0 ? null : strewn(HEADINGS.get(place), random))
                .toList());
        for (List<String> row : rows) {
            if (random.nextInt(5) == 0) {
                all.add(Books.row("\u00a0", null, "\u3000"));
            }
            all.add(order.stream()
                    .map(place -> place < 0 ? null : retyped(place, row.get(place), random))
                    .toList());
        }
        return all;
    }

    private static Object retyped(int place, String cell, Random random) {
        if (cell.isEmpty()) {
            return random.nextBoolean() ? null : " ";
        }
        return switch (place) {
            case 1 -> random.nextBoolean() ? wide(cell, random) : cell;
            case 2 -> day(LocalDate.parse(cell), random);
            case 3 -> funds(cell, random);
            case 4 ->
                List.of(
                                cell,
                                cell.replace('〔', '[').replace('〕', ']'),
                                wide(cell.replace('〔', '(').replace('〕', ')'), random))
                        .get(random.nextInt(3));
            case 5 ->
                (cell.equals("true") ? List.of("是", "√", " 有 ", "Ｙ") : List.of("否", "×", "无", "x"))
                        .get(random.nextInt(4));
            default -> List.of(cell, "\u00a0" + cell, cell + "\u3000 ").get(random.nextInt(3));
        };
    }

    private static Object day(LocalDate day, Random random) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return switch (random.nextInt(6)) {
            case 0 -> year + "." + month + "." + date;
            case 1 -> wide(year + "年" + month + "月" + date + "日", random);
            case 2 -> day.toEpochDay() + 25569;
            case 3 -> year + "/" + month + "/" + date + "\u00a0";
            case 4 -> day.toString().replace("-", "");
            default -> day.toString();
        };
    }

    private static Object funds(String cell, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Double.valueOf(cell);
            case 1 -> wide(cell, random);
            case 2 -> cell + "万元";
            default -> Math.round(Double.parseDouble(cell) * 10_000) + "元";
        };
    }

    /** Some of its figures and signs as wide as Chinese ones. */
    private static String wide(String text, Random random) {
        return text.codePoints()
                .map(sign -> sign > ' ' && sign < 0x7f && random.nextBoolean() ? sign - '!' + 0xff01 : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Object strewn(String heading, Random random) {
        String blank = List.of("", " ", "\u00a0", "\u3000").get(random.nextInt(4));
        String typed = random.nextBoolean() ? heading : wide(heading, random);
        return blank + typed.substring(0, 1) + blank + typed.substring(1) + blank;
    }
}
