package cn.zhenggai.sheet;

import cn.zhenggai.shared.form.WrittenNumber;
import cn.zhenggai.sheet.heading.Block;
import cn.zhenggai.sheet.heading.FindingHeading;
import cn.zhenggai.sheet.heading.GuessingMapping;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.raw.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in which sheets the tables are, and what their columns mean. */
final class FindingTables {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*(?:年|学年|[-—至]|$)");

    private final Layout layout;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    private FindingTables(Layout layout) {
        this.layout = layout;
    }

    static Tables in(List<Sheet> sheets, Layout layout) {
        List<Sheet> shown = sheets.stream()
                .filter(sheet -> !sheet.hidden() && sheet.rows() > 0)
                .toList();
        FindingTables recognised = new FindingTables(layout);
        shown.forEach(sheet -> recognised.add(sheet, new FindingHeading(layout, sheet.top()).find()));
        if (!recognised.tables.isEmpty()) {
            return new Tables(recognised.tables, recognised.without, true);
        }
        FindingTables likely = new FindingTables(layout);
        shown.forEach(sheet -> likely.add(sheet, new FindingHeading(layout, sheet.top()).likely()));
        return new Tables(likely.tables, likely.without, false);
    }

    private void add(Sheet sheet, Optional<Block> heading) {
        if (heading.isEmpty()) {
            without.add(sheet.name());
            return;
        }
        Block block = heading.get();
        List<String> titles = sheet.top().rows().stream()
                .filter(row -> row.number() < block.firstRow())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.blank())
                .map(RawCell::text)
                .toList();
        tables.add(new Table(
                layout,
                sheet,
                block,
                new GuessingMapping(layout).guess(block.columns()),
                titles,
                year(titles, sheet.name())));
    }

    private static @Nullable Integer year(List<String> titles, String name) {
        return Stream.concat(titles.stream(), Stream.of(name))
                .map(text -> YEAR.matcher(WrittenNumber.narrow(text)))
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElse(null);
    }
}
