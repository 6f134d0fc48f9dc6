package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import cn.zhenggai.sheet.Cell;
import cn.zhenggai.sheet.Table;
import cn.zhenggai.sheet.Workbook;
import cn.zhenggai.sheet.heading.Certainty;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Guess;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.heading.Mapping;
import cn.zhenggai.sheet.value.Kind;
import cn.zhenggai.sheet.value.Kinds;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which columns a table of items has. Nobody is asked here what a column means, so a heading has to say it: one that is
 * only nearly right is unknown, and an unknown one is refused and not passed over.
 */
@Component
class SheetColumns {

    private static final Set<Column> OF_LINES =
            EnumSet.of(Column.REQUIREMENT, Column.HAZARD_WORDING, Column.DEFAULT_ORDER, Column.NOTE);
    private static final Set<Column> YES_NO = EnumSet.of(
            Column.DIRECT_MAJOR, Column.EXTERNAL, Column.STOP_USE, Column.ZERO_TOLERANCE, Column.BASIS_CHECKED);
    private static final Set<Certainty> SURE = EnumSet.of(Certainty.HEADING, Certainty.PART);
    private static final int LONGEST_SAID = 40;

    private final SheetWords words;
    private final Layout layout;

    SheetColumns(SheetWords words) {
        this.words = words;
        this.layout = new Layout(
                Arrays.stream(Column.values()).map(column -> field(column)).toList());
    }

    private Field field(Column column) {
        return new Field(column.key(), words.headings(column), kind(column), false, Field.Carried.NEVER);
    }

    private static Kind kind(Column column) {
        if (YES_NO.contains(column)) {
            return Kinds.yesNo();
        }
        return OF_LINES.contains(column) ? Kinds.lines() : Kinds.text();
    }

    /** Those with codes; where none has any, all, for whoever has to say what they lack. */
    List<Table> tables(Workbook book) {
        List<Table> all =
                book.find(layout).tables().stream().map(SheetColumns::sure).toList();
        List<Table> ofItems = all.stream()
                .filter(table -> missing(table).noneMatch(Column.CODE::equals))
                .toList();
        return ofItems.isEmpty() ? all : ofItems;
    }

    private static Table sure(Table table) {
        return table.with(new Mapping(table.guesses().stream()
                .filter(guess -> SURE.contains(guess.certainty()))
                .collect(Collectors.toMap(
                        guess -> guess.column().name(), guess -> guess.field().key()))));
    }

    /** One message for all columns of a table, so that whoever made it sees at once which one he took. */
    List<SheetFault> wrong(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> wrong(table, tables.size() > 1 ? table.sheetName() : "").stream())
                .toList();
    }

    private Optional<SheetFault> wrong(Table table, String sheet) {
        String missing = missing(table).map(Column::key).collect(Collectors.joining(", "));
        String unknown = unmeant(table)
                .filter(heading -> words.column(heading).isEmpty())
                .map(heading -> heading.length() > LONGEST_SAID ? heading.substring(0, LONGEST_SAID) : heading)
                .collect(Collectors.joining(", "));
        String twice = unmeant(table)
                .flatMap(heading -> words.column(heading).stream())
                .map(Column::key)
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(missing, unknown, twice).allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(SheetFault.ofAll(sheet, "sheetColumns", orDash(missing), orDash(unknown), orDash(twice)));
    }

    private static Stream<Column> missing(Table table) {
        Set<String> there =
                table.guesses().stream().map(Guess::field).map(Field::key).collect(Collectors.toSet());
        return Arrays.stream(Column.values()).filter(column -> !column.optional() && !there.contains(column.key()));
    }

    /** Headings of columns that mean nothing. */
    private static Stream<String> unmeant(Table table) {
        Set<Integer> meant =
                table.guesses().stream().map(guess -> guess.column().place()).collect(Collectors.toSet());
        return table.columns().stream()
                .filter(column -> !meant.contains(column.place()))
                .map(column -> column.heading().text())
                .filter(Predicate.not(String::isEmpty));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    static Column column(String key) {
        return Column.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Words of people to the letter, everything else however wide it is written. */
    static String text(String key, Cell cell) {
        return cell.yes()
                .map(yes -> yes ? SheetWords.YES : SheetWords.NO)
                .orElseGet(() -> column(key).prose() ? cell.text() : SheetWords.narrow(cell.text()));
    }
}
