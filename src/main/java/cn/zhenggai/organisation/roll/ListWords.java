package cn.zhenggai.organisation.roll;

import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.text.Folded;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Cells that list several words: 食堂、校车. Tables are written in Chinese, whatever language their reader has chosen. */
@Component
class ListWords {

    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/|]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> NONE = Set.of("无", "没有", "否", "-", "—", "/");

    private final MessageSource messages;
    private final Map<Class<?>, Map<String, Enum<?>>> known = new ConcurrentHashMap<>();

    ListWords(MessageSource messages) {
        this.messages = messages;
    }

    String facilities(Collection<Facility> facilities) {
        return facilities.isEmpty() ? "无" : joined(facilities.stream().sorted().toList(), "facility.");
    }

    /** Those that are known; see {@link #unknownFacilities}. */
    Set<Facility> facilities(String cell) {
        return chosen(cell, Facility.class, "facility.");
    }

    List<String> unknownFacilities(String cell) {
        return unknown(cell, Facility.class, "facility.");
    }

    /** The words that there are for roles. */
    List<String> roles() {
        return Arrays.stream(Role.values()).map(role -> word(role, "role.")).toList();
    }

    String roles(Collection<Role> roles) {
        return joined(roles.stream().sorted().toList(), "role.");
    }

    Set<Role> roles(String cell) {
        return chosen(cell, Role.class, "role.");
    }

    List<String> unknownRoles(String cell) {
        return unknown(cell, Role.class, "role.");
    }

    /** Letters or names of categories of hazards; names may hold what stands between words elsewhere. */
    List<String> categories(String cell) {
        String rest = cell;
        Set<String> found = new TreeSet<>();
        for (String category : ManagingUnits.CATEGORIES) {
            String name = category(category);
            if (rest.contains(name)) {
                found.add(category);
                rest = rest.replace(category + name, " ").replace(name, " ");
            }
        }
        words(rest).forEach(word -> found.add(word.toUpperCase(Locale.ROOT)));
        return List.copyOf(found);
    }

    /** With their names behind the letters. */
    String categories(List<String> categories) {
        return categories.isEmpty()
                ? "无"
                : categories.stream().map(one -> one + category(one)).collect(Collectors.joining("、"));
    }

    private String category(String letter) {
        return messages.getMessage("unit.category." + letter, null, Locale.CHINESE);
    }

    /** Words with something between them. */
    static List<String> split(String cell) {
        return words(cell);
    }

    /** Whether a unit or a person is there. */
    String open(boolean active) {
        return active ? "启用" : "停用";
    }

    private String joined(List<? extends Enum<?>> values, String key) {
        return values.stream().map(value -> word(value, key)).collect(Collectors.joining("、"));
    }

    private <E extends Enum<E>> Set<E> chosen(String cell, Class<E> type, String key) {
        EnumSet<E> chosen = EnumSet.noneOf(type);
        Map<String, Enum<?>> spellings = spellings(type, key);
        words(cell, spellings).stream()
                .map(word -> spellings.get(Folded.of(word)))
                .filter(Objects::nonNull)
                .forEach(value -> chosen.add(type.cast(value)));
        return chosen;
    }

    private List<String> unknown(String cell, Class<? extends Enum<?>> type, String key) {
        Map<String, Enum<?>> spellings = spellings(type, key);
        return words(cell, spellings).stream()
                .filter(word -> !spellings.containsKey(Folded.of(word)))
                .toList();
    }

    /** By what they are called in the program and on the page, folded. */
    private Map<String, Enum<?>> spellings(Class<? extends Enum<?>> type, String key) {
        return known.computeIfAbsent(type, asked -> {
            Map<String, Enum<?>> spellings = new HashMap<>();
            for (Enum<?> value : type.getEnumConstants()) {
                spellings.put(Folded.of(value.name()), value);
                spellings.put(Folded.of(word(value, key)), value);
            }
            return spellings;
        });
    }

    private static List<String> words(String cell) {
        return words(cell, Map.of());
    }

    /** A blank stands between two words, unless it stands within one that is known. */
    private static List<String> words(String cell, Map<String, Enum<?>> spellings) {
        return NONE.contains(cell.strip())
                ? List.of()
                : BETWEEN.splitAsStream(cell)
                        .flatMap(part ->
                                spellings.containsKey(Folded.of(part)) ? Stream.of(part) : BLANKS.splitAsStream(part))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private String word(Enum<?> value, String key) {
        return messages.getMessage(key + value.name(), null, Locale.CHINESE);
    }
}
