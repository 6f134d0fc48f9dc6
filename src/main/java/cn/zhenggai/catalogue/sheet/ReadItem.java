package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.catalogue.Applies;
import cn.zhenggai.catalogue.Column;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemWords;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.form.WrittenNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of the sheet on its way to an item; collects what is wrong with it. */
final class ReadItem {

    private static final List<String> SEVERITIES = List.of("GENERAL", "MAJOR", SheetWords.EITHER);
    private static final ItemWords NO_WORDS = new ItemWords("", "", "", "");
    private static final List<String> YES_NO = List.of(SheetWords.YES, SheetWords.NO);

    private final SheetTable.Row row;
    private final Map<Column, String> cells;
    private final SheetWords words;
    private final List<SheetFault> faults;
    private final int before;

    ReadItem(SheetTable.Row row, SheetWords words, List<SheetFault> faults) {
        this.row = row;
        this.cells = row.cells();
        this.words = words;
        this.faults = faults;
        this.before = faults.size();
    }

    /** @param known the item as it reads now, for what the sheet does not say; null when it is new */
    HazardItem item(HazardItem known) {
        cells.forEach((column, cell) -> {
            int length = cell.codePointCount(0, cell.length());
            if (length > column.longest()) {
                fault(column, "tooLong", column.longest(), length);
            }
        });
        String severity = choice(Column.SEVERITY, SEVERITIES);
        return new HazardItem(
                needed(Column.CODE),
                needed(Column.CATEGORY),
                needed(Column.CATEGORY_NAME),
                needed(Column.SUB_CATEGORY),
                words(known == null ? NO_WORDS : known.words()),
                applies(known == null ? Applies.EVERYWHERE : known.applies()),
                optional(Column.BASIS, known == null ? "" : known.basis()),
                basisChecked(known),
                severity == null || severity.equals(SheetWords.EITHER) ? null : Severity.valueOf(severity),
                limit(),
                yes(Column.DIRECT_MAJOR),
                emptyToNull(optional(Column.GROUP, known == null ? null : known.group())),
                yes(Column.EXTERNAL),
                yes(Column.STOP_USE),
                yes(Column.ZERO_TOLERANCE),
                text(Column.AUTHORITY),
                text(Column.NOTE),
                null,
                null);
    }

    /** How many of the item's group are needed; null when the sheet does not say. */
    Integer groupNeeded() {
        String cell = text(Column.GROUP_NEEDED);
        if (cell.isEmpty()) {
            return null;
        }
        if (text(Column.GROUP).isEmpty()) {
            fault(Column.GROUP_NEEDED, "sheetGroupMissing");
        }
        return number(Column.GROUP_NEEDED);
    }

    boolean sound() {
        return faults.size() == before;
    }

    void fault(Column column, String code, Object... arguments) {
        faults.add(SheetFault.of(row, column, code, arguments));
    }

    private ItemWords words(ItemWords known) {
        return new ItemWords(
                needed(Column.REQUIREMENT),
                needed(Column.HAZARD_WORDING),
                optional(Column.DEFAULT_ORDER, known.order()),
                optional(Column.EXAMPLE_FINDING, known.example()));
    }

    private Applies applies(Applies known) {
        if (!cells.containsKey(Column.APPLIES_TO)) {
            return known;
        }
        Optional<Applies> applies = words.applies(text(Column.APPLIES_TO));
        if (applies.isEmpty()) {
            fault(Column.APPLIES_TO, "sheetApplies", text(Column.APPLIES_TO));
        }
        return applies.orElse(known);
    }

    /** Another rule than the one that was checked has not been checked, unless the sheet says so. */
    private boolean basisChecked(HazardItem known) {
        if (cells.containsKey(Column.BASIS_CHECKED)) {
            return !text(Column.BASIS_CHECKED).isEmpty() && yes(Column.BASIS_CHECKED);
        }
        return known != null && known.basisChecked() && known.basis().equals(optional(Column.BASIS, known.basis()));
    }

    private Limit limit() {
        String unit = choice(
                Column.DEADLINE_UNIT,
                Arrays.stream(Limit.Unit.values()).map(Enum::name).toList());
        if (unit == null) {
            return new Limit(0, Limit.Unit.ON_THE_SPOT);
        }
        if (unit.equals("MILESTONE")) {
            String milestone = choice(
                    Column.DEADLINE_MILESTONE,
                    Stream.of(Milestone.values()).map(Enum::name).toList());
            return Limit.until(milestone == null ? Milestone.BEFORE_TERM : Milestone.valueOf(milestone));
        }
        boolean onTheSpot = unit.equals("ON_THE_SPOT");
        Integer amount = onTheSpot && text(Column.DEADLINE_AMOUNT).isEmpty()
                ? Integer.valueOf(0)
                : number(Column.DEADLINE_AMOUNT);
        return new Limit(amount == null ? 1 : amount, Limit.Unit.valueOf(unit));
    }

    private String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    private String needed(Column column) {
        if (text(column).isEmpty()) {
            fault(column, "required");
        }
        return text(column);
    }

    private String optional(Column column, String known) {
        return cells.containsKey(column) ? text(column) : known;
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private boolean yes(Column column) {
        return SheetWords.YES.equals(choice(column, YES_NO));
    }

    private String choice(Column column, List<String> values) {
        String cell = needed(column);
        String value = words.value(cell, values).orElse(null);
        if (value == null && !cell.isEmpty()) {
            fault(column, "sheetChoice", cell);
        }
        return value;
    }

    private Integer number(Column column) {
        String cell = needed(column);
        Outcome<Long> number = WrittenNumber.whole(cell);
        if (number.accepted() && number.result() >= 0 && number.result() <= 9_999) {
            return number.result().intValue();
        }
        if (!cell.isEmpty()) {
            fault(column, "sheetNumber", cell);
        }
        return null;
    }
}
