package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.Column;
import cn.zhenggai.catalogue.HazardItem;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An item as the cells of a row, in the reader's words. What it writes can be read again. */
@Component
class SheetCells {

    private final SheetWords words;

    SheetCells(SheetWords words) {
        this.words = words;
    }

    /** @param needed how many of a group are needed, by its code */
    Map<Column, String> of(HazardItem item, Map<String, Integer> needed, Locale locale) {
        Limit limit = item.limit();
        boolean counts = limit.unit() != Limit.Unit.MILESTONE && limit.unit() != Limit.Unit.ON_THE_SPOT;
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.CODE, item.code());
        cells.put(Column.CATEGORY, item.category());
        cells.put(Column.CATEGORY_NAME, item.categoryName());
        cells.put(Column.SUB_CATEGORY, item.subCategory());
        cells.put(Column.REQUIREMENT, item.words().requirement());
        cells.put(Column.HAZARD_WORDING, item.words().wording());
        cells.put(Column.DEFAULT_ORDER, item.words().order());
        cells.put(Column.EXAMPLE_FINDING, item.words().example());
        cells.put(Column.APPLIES_TO, words.applies(item.applies(), locale));
        cells.put(
                Column.SEVERITY,
                words.word(
                        item.severity() == null
                                ? SheetWords.EITHER
                                : item.severity().name(),
                        locale));
        cells.put(Column.DEADLINE_AMOUNT, counts ? Integer.toString(limit.amount()) : "");
        cells.put(Column.DEADLINE_UNIT, words.word(limit.unit().name(), locale));
        cells.put(
                Column.DEADLINE_MILESTONE,
                limit.milestone() == null ? "" : words.word(limit.milestone().name(), locale));
        cells.put(Column.DIRECT_MAJOR, yes(item.directMajor(), locale));
        cells.put(Column.EXTERNAL, yes(item.external(), locale));
        cells.put(Column.STOP_USE, yes(item.stopUse(), locale));
        cells.put(Column.ZERO_TOLERANCE, yes(item.zeroTolerance(), locale));
        cells.put(Column.AUTHORITY, item.authority());
        cells.put(Column.NOTE, item.note());
        cells.put(Column.BASIS, item.basis());
        cells.put(Column.BASIS_CHECKED, yes(item.basisChecked(), locale));
        cells.put(Column.GROUP, item.group() == null ? "" : item.group());
        Integer many = item.group() == null ? null : needed.get(item.group());
        cells.put(Column.GROUP_NEEDED, many == null ? "" : many.toString());
        return cells;
    }

    private String yes(boolean value, Locale locale) {
        return words.word(value ? SheetWords.YES : SheetWords.NO, locale);
    }
}
