package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.table.Asked;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an address asks the list of cases for, and the addresses that ask the same of something else. */
record AskedCases(CaseFilter filter) {

    private static final String VIEW = "view";
    private static final String TEXT = "q";
    private static final int DIGITS = 18;

    /** Parts that stand behind the others until one of them is chosen. */
    private static final Set<Part> FURTHER = Set.of(
            Part.SECTION,
            Part.CAMPAIGN,
            Part.INSPECTOR,
            Part.SOURCE,
            Part.LEVEL,
            Part.FROM,
            Part.UNTIL,
            Part.OBJECTING);

    /** @param words as they stand in the address; what makes no sense is refused with 400 */
    static AskedCases of(Map<String, String> words) {
        CaseFilter filter = CaseFilter.of(Objects.requireNonNullElse(
                        Asked.word(CaseFilter.View.class, words.get(VIEW)), CaseFilter.View.OPEN))
                .text(words.get(TEXT));
        for (Part part : Part.values()) {
            filter = filter.with(part, read(part, words.get(part.word())));
        }
        return new AskedCases(filter);
    }

    private static @Nullable Object read(Part part, @Nullable String word) {
        if (part.kind() == Long.class) {
            return Asked.number(word, DIGITS);
        }
        if (part.kind() == LocalDate.class) {
            return Asked.day(word);
        }
        if (part.kind() == Boolean.class) {
            return "true".equals(word);
        }
        return part.kind() == String.class ? word : read(part.kind(), word);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object read(Class<?> choices, @Nullable String word) {
        return Asked.word((Class) choices, word);
    }

    /** By name of the parameter, as they were asked. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(VIEW, filter.view().name().toLowerCase(Locale.ROOT));
        if (filter.text() != null && !filter.text().isBlank()) {
            words.put(TEXT, filter.text());
        }
        filter.parts().forEach((part, value) -> words.put(part.word(), value.toString()));
        return words;
    }

    /** The same cases elsewhere; encoded. */
    public String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        words().forEach((name, word) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words()).toUriString();
    }

    /** How many were chosen of the parts that stand behind the others. */
    public long further() {
        return filter.parts().keySet().stream().filter(FURTHER::contains).count();
    }
}
