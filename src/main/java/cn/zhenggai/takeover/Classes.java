package cn.zhenggai.takeover;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.shared.text.Folded;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which category of the catalogue a word of a ledger stands for, and which of its items a text is about. */
final class Classes {

    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, HazardItem> parts = new HashMap<>();
    private final Map<String, HazardItem> texts = new HashMap<>();
    private final Map<String, String> names;

    Classes(HazardCatalogue catalogue) {
        names = catalogue.categories();
        names.forEach((letter, name) -> letters.put(folded(name), letter));
        names.keySet().forEach(letter -> letters.put(folded(letter), letter));
        for (HazardItem item : catalogue.items()) {
            Stream.of(item.subCategory(), item.subCategory().split("[、/]")[0])
                    .forEach(part -> parts.putIfAbsent(folded(part), item));
            Stream.of(item.words().example(), item.words().wording())
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> texts.putIfAbsent(folded(text), item));
        }
    }

    /** Letters and names. */
    Map<String, String> names() {
        return names;
    }

    /** The one that a word names itself or by a kind of hazard in it: 网吧 is 校园周边. */
    Optional<String> category(String word) {
        String folded = folded(word);
        String letter = letters.get(folded);
        return letter != null
                ? Optional.of(letter)
                : Optional.ofNullable(parts.get(folded)).map(HazardItem::category);
    }

    /** The item whose own words these are, whatever was added in brackets; else the one that the word names. */
    Optional<HazardItem> item(String facts, String word, @Nullable String category) {
        String bare = facts.replaceAll("[\\r\\n]+[(（].*[)）]\\s*$", "");
        return Stream.of(texts.get(folded(bare)), parts.get(folded(word)))
                .filter(item ->
                        item != null && (category == null || item.category().equals(category)))
                .findFirst();
    }

    private static String folded(String text) {
        return Folded.of(text.replaceAll("[与和及]", ""));
    }
}
