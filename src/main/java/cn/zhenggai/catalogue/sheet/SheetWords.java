package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Applies;
import cn.zhenggai.catalogue.Column;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import cn.zhenggai.shared.text.Folded;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Headings and values of the catalogue's sheet: written in the reader's language, read in either. */
@Component
class SheetWords {

    static final String EITHER = "EITHER";
    static final String YES = "YES";
    static final String NO = "NO";
    static final String ALL = "ALL";

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(ALL), Arrays.stream(SchoolKind.values()).map(Enum::name))
            .toList();
    private static final List<String> FACILITIES =
            Arrays.stream(Facility.values()).map(Enum::name).toList();
    private static final Pattern BETWEEN_KINDS = Pattern.compile("[,;、，；\\s]+");
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    String heading(Column column, Locale locale) {
        return messages.getMessage("catalogue.column." + column.key(), null, locale);
    }

    /** All that a column may be called. */
    List<String> headings(Column column) {
        return Stream.concat(LANGUAGES.stream().map(language -> heading(column, language)), Stream.of(column.key()))
                .distinct()
                .toList();
    }

    Optional<Column> column(String heading) {
        return Arrays.stream(Column.values())
                .filter(column -> headings(column).stream()
                        .anyMatch(usual -> Folded.of(usual).equals(Folded.of(heading))))
                .findFirst();
    }

    String word(String value, Locale locale) {
        return messages.getMessage("catalogue.word." + value, null, locale);
    }

    /** Kinds of schools, then the facility behind a slash: {@code 小学、初中/实验室}. */
    String applies(Applies applies, Locale locale) {
        String kinds = applies.kinds().isEmpty()
                ? word(ALL, locale)
                : applies.kinds().stream()
                        .map(kind -> word(kind.name(), locale))
                        .collect(Collectors.joining("、"));
        return applies.facility() == null
                ? kinds
                : kinds + '/' + word(applies.facility().name(), locale);
    }

    /** Empty when a word of it is unknown; a cell without a word means everywhere. */
    Optional<Applies> applies(String cell) {
        String[] parts = cell.split("/", 2);
        Set<SchoolKind> kinds = EnumSet.noneOf(SchoolKind.class);
        for (String word : BETWEEN_KINDS.split(parts[0].strip())) {
            Optional<String> kind = word.isEmpty() ? Optional.of(ALL) : value(word, KINDS);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            kinds.addAll(kind.get().equals(ALL) ? Set.of() : Set.of(SchoolKind.valueOf(kind.get())));
        }
        if (parts.length == 1) {
            return Optional.of(new Applies(kinds, null));
        }
        return value(parts[1].strip(), FACILITIES).map(facility -> new Applies(kinds, Facility.valueOf(facility)));
    }

    /** Which of the values a cell means; empty when none. */
    Optional<String> value(String cell, List<String> values) {
        return values.stream()
                .filter(value -> value.equalsIgnoreCase(cell)
                        || LANGUAGES.stream().anyMatch(language -> same(word(value, language), cell)))
                .findFirst();
    }

    /** However wide it is written. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static boolean same(String one, String other) {
        return narrow(one).equalsIgnoreCase(narrow(other));
    }
}
