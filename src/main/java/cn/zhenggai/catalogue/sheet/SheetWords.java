package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Headings and values of the catalogue's sheet: written in the reader's language, read in either. */
@Component
class SheetWords {

    static final String EITHER = "EITHER";
    static final String YES = "YES";
    static final String NO = "NO";

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    String heading(Column column, Locale locale) {
        return messages.getMessage("catalogue.column." + column.key(), null, locale);
    }

    Optional<Column> column(String heading) {
        return Arrays.stream(Column.values())
                .filter(column -> column.key().equalsIgnoreCase(heading)
                        || LANGUAGES.stream()
                                .anyMatch(language -> heading(column, language).equalsIgnoreCase(heading)))
                .findFirst();
    }

    String word(String value, Locale locale) {
        return messages.getMessage("catalogue.word." + value, null, locale);
    }

    /** Which of the values a cell means; empty when none. */
    Optional<String> value(String cell, List<String> values) {
        return values.stream()
                .filter(value -> value.equalsIgnoreCase(cell)
                        || LANGUAGES.stream()
                                .anyMatch(language -> word(value, language).equalsIgnoreCase(cell)))
                .findFirst();
    }
}
