package cn.zhenggai.sheet;

import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.sheet.heading.Column;
import cn.zhenggai.sheet.heading.Guess;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RawRow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the rows that are no records: totals, signatures, the heading again, bands across the table. */
final class LeftOut {

    private static final Pattern TOTAL = Pattern.compile(".{0,12}?(合计|小计|总计|共计|累计)(数|人数|处数|金额)?");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(填报|填表|制表|审核|审批|复核|经办|负责|联系|报送|统计|校长|主管|分管领导|单位负责|主要负责)(人|单位|日期|时间|领导|电话|人签字|人签名)?(签字|签名|盖章|签章)?[:(].*"
                    + "|(注|备注|说明|填表说明|填报说明|注意|签字|签名|盖章|公章|日期|时间)[:;1-9].*"
                    + "|第\\d+页.*|共\\d+页.*");
    private static final Set<String> NUMBERS = Set.of("序号", "编号", "号", "no", "行号", "序");
    private static final int FEW = 4;
    private static final double SAME = 0.8;

    private final List<List<String>> headings;
    private final Set<String> titles = new HashSet<>();
    private final Set<Integer> numbering = new HashSet<>();
    private final List<Guess> guesses;
    private final int width;

    LeftOut(Table table) {
        guesses = table.guesses();
        width = table.columns().size();
        headings = table.headingRows().stream()
                .map(row -> row.stream().map(Folded::of).toList())
                .toList();
        table.titles().forEach(title -> titles.add(Folded.of(title)));
        for (Column column : table.columns()) {
            boolean mapped = guesses.stream().anyMatch(guess -> guess.column().place() == column.place());
            if (!mapped && NUMBERS.contains(column.heading().folded())) {
                numbering.add(column.place());
            }
        }
    }

    /** @param bandWidth how many columns the widest merged cell of the row covers */
    Optional<Skipped.Why> why(RawRow row, int bandWidth) {
        List<RawCell> filled =
                row.cells().stream().filter(cell -> !cell.blank()).toList();
        String first = Folded.narrow(filled.get(0).text()).replaceAll("[\\s\\p{Z}]+", "");
        if (total(filled) && lacksSomething(row)) {
            return Optional.of(Skipped.Why.TOTAL);
        }
        if (filled.size() <= FEW && SIGNATURE.matcher(first).matches() && lacksSomething(row)) {
            return Optional.of(Skipped.Why.SIGNATURE);
        }
        if (headingAgain(row, filled.size())) {
            return Optional.of(Skipped.Why.HEADING_AGAIN);
        }
        if (filled.size() == 1 && (bandWidth * 2 > width && bandWidth > 2 || titles.contains(Folded.of(first)))) {
            return Optional.of(Skipped.Why.BAND);
        }
        return nothing(row) ? Optional.of(Skipped.Why.NOTHING) : Optional.empty();
    }

    private static boolean total(List<RawCell> filled) {
        return filled.stream().limit(2).anyMatch(cell -> TOTAL.matcher(Folded.of(cell.text()))
                .matches());
    }

    /** A record has all that it needs; what looks like a total and has it too is one. */
    private boolean lacksSomething(RawRow row) {
        boolean needs = guesses.stream().anyMatch(guess -> guess.field().required());
        return guesses.stream()
                .filter(guess -> guess.field().required() || !needs)
                .anyMatch(guess -> row.cell(guess.column().place()).blank());
    }

    private boolean headingAgain(RawRow row, int filled) {
        return filled > 1 && headings.stream().anyMatch(heading -> isAgain(heading, row, filled));
    }

    private static boolean isAgain(List<String> heading, RawRow row, int filled) {
        int others = 0;
        for (int place = 0; place < row.cells().size(); place++) {
            RawCell cell = row.cell(place);
            boolean same = place < heading.size() && heading.get(place).equals(Folded.of(cell.text()));
            others += cell.blank() || same ? 0 : 1;
            if (others > (1 - SAME) * filled) {
                return false;
            }
        }
        return true;
    }

    private boolean nothing(RawRow row) {
        return guesses.stream()
                .filter(guess -> !numbering.contains(guess.column().place()))
                .allMatch(guess -> row.cell(guess.column().place()).blank());
    }
}
