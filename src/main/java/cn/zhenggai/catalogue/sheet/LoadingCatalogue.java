package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Book;
import cn.zhenggai.catalogue.Books;
import cn.zhenggai.catalogue.Column;
import cn.zhenggai.catalogue.Editing;
import cn.zhenggai.catalogue.GroupRule;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.MajorGroup;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a sheet of items from a day on: all of it or nothing. The same sheet a second time changes nothing. */
@Service
public class LoadingCatalogue {

    /** Characters of a sheet that its confirmation sends back; five times the catalogue. */
    private static final int LONGEST_TEXT = 200_000;

    private final Editing editing;
    private final Books books;
    private final FindingItems finding;
    private final ReadingSheet reading;
    private final SheetCells cells;

    LoadingCatalogue(Editing editing, Books books, FindingItems finding, ReadingSheet reading, SheetCells cells) {
        this.editing = editing;
        this.books = books;
        this.finding = finding;
        this.reading = reading;
        this.cells = cells;
    }

    /** Looks at a workbook or a text. */
    public CataloguePreview look(byte[] file, LocalDate from, Locale locale) {
        return look(finding.file(file), from, locale);
    }

    /** Looks at cells copied out of a spreadsheet. */
    public CataloguePreview lookAtCells(String pasted, LocalDate from, Locale locale) {
        return look(finding.pasted(pasted), from, locale);
    }

    /** Looks at the text of an earlier preview. */
    public CataloguePreview look(String text, LocalDate from, Locale locale) {
        return look(SheetText.read(text), from, locale);
    }

    /**
     * @param text as the preview gave it
     * @return how many items read otherwise from the day on
     */
    @Transactional
    public Outcome<Integer> load(Actor by, String text, LocalDate from) {
        if (!Editing.may(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Optional<Refusal> badDay = editing.badDay(from);
        if (badDay.isPresent()) {
            return Outcome.refused(badDay.get());
        }
        Book before = editing.begin();
        CatalogueSheet sheet = read(SheetText.read(text), before, from);
        if (!sheet.sound()) {
            return Outcome.refused(
                    Refusal.invalid("text", "sheetFaulty", sheet.faults().size()));
        }
        Book after = applied(sheet, before, from);
        int changed = changed(sheet, before, from).size();
        return editing.write(before, after, from, by)
                .<Outcome<Integer>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(changed));
    }

    private CataloguePreview look(SheetTable table, LocalDate from, Locale locale) {
        Book book = books.current();
        CatalogueSheet sheet = read(table, book, from);
        List<SheetFault> faults = new ArrayList<>(sheet.faults());
        String text = sheet.sound() ? SheetText.write(table) : null;
        if (text != null && text.length() > LONGEST_TEXT) {
            faults.add(SheetFault.ofAll("", "sheetTooLong", LONGEST_TEXT));
        }
        Book after = applied(sheet, book, from);
        if (sheet.sound()) {
            Editing.broken(after, from).stream()
                    .flatMap(refusal -> refusal.reasons().stream())
                    .forEach(reason -> faults.add(SheetFault.ofAll(reason)));
        }
        List<HazardItem> changed = changed(sheet, book, from);
        List<HazardItem> fresh = changed.stream()
                .filter(item -> book.item(item.code()).on(from).isEmpty())
                .toList();
        List<String> named = sheet.items().stream().map(HazardItem::code).toList();
        return new CataloguePreview(
                faults,
                fresh,
                changed.stream()
                        .filter(item -> !fresh.contains(item))
                        .map(item -> changed(item, book, after, from, locale))
                        .toList(),
                sheet.items().size() - changed.size(),
                book.items(from).stream()
                        .filter(item -> !named.contains(item.code()))
                        .toList(),
                faults.isEmpty() ? text : null,
                table.notes(),
                table.leftOut());
    }

    private CatalogueSheet read(SheetTable table, Book book, LocalDate from) {
        Map<String, HazardItem> now =
                book.items(from).stream().collect(Collectors.toMap(HazardItem::code, item -> item));
        return reading.read(table, now, book.categories());
    }

    private static Book applied(CatalogueSheet sheet, Book before, LocalDate from) {
        Book after = before;
        for (Map.Entry<String, Integer> needed : sheet.needed().entrySet()) {
            String code = needed.getKey();
            GroupRule known = before.group(code).on(from).orElse(null);
            if (known == null || known.needed() != needed.getValue()) {
                String name = known == null ? code : known.name();
                after = after.with(new GroupRule(code, name, needed.getValue(), from, null));
            }
        }
        for (HazardItem item : sheet.items()) {
            if (!same(item, before, from)) {
                after = after.with(item.during(from, null));
            }
        }
        return after;
    }

    /** Items that read otherwise, and those whose group is judged otherwise. */
    private static List<HazardItem> changed(CatalogueSheet sheet, Book before, LocalDate from) {
        return sheet.items().stream()
                .filter(item -> !same(item, before, from) || judgedOtherwise(item, sheet, before, from))
                .toList();
    }

    private static boolean judgedOtherwise(HazardItem item, CatalogueSheet sheet, Book before, LocalDate from) {
        Integer needed = item.group() == null ? null : sheet.needed().get(item.group());
        return needed != null
                && before.group(item.group())
                        .on(from)
                        .filter(rule -> rule.needed() == needed)
                        .isEmpty();
    }

    private static boolean same(HazardItem item, Book before, LocalDate from) {
        return before.item(item.code()).on(from).filter(item::saysTheSameAs).isPresent();
    }

    private CataloguePreview.Changed changed(HazardItem item, Book before, Book after, LocalDate from, Locale locale) {
        HazardItem known = before.item(item.code()).on(from).orElseThrow();
        Map<Column, String> was = cells.of(known, needed(before, from), locale);
        Map<Column, String> is = cells.of(item, needed(after, from), locale);
        List<CataloguePreview.Difference> differences = was.keySet().stream()
                .filter(column -> !was.get(column).equals(is.get(column)))
                .map(column -> new CataloguePreview.Difference(column.key(), was.get(column), is.get(column)))
                .toList();
        return new CataloguePreview.Changed(item, differences);
    }

    static Map<String, Integer> needed(Book book, LocalDate on) {
        return book.groups(on).stream().collect(Collectors.toMap(MajorGroup::code, MajorGroup::needed));
    }
}
