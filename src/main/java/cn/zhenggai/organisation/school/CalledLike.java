package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.text.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What each typed word asks of a row that is called something: a part of its name, initials of its pinyin with some left
 * out but the first, or its spelling. A condition over the row's {@code folded_name}, {@code initials} and
 * {@code spelling}: true where nothing was typed, and false where nothing of it can be found.
 */
public record CalledLike(String sql, Map<String, Object> values) {

    /** So many letters are looked for only where a spelling begins. */
    private static final int FEW = 3;

    /**
     * @param row its alias in the statement
     * @param also what else is enough for a word, with {@code %1$s} for the word's key: {@code :keyPlain} is the word as it
     *     was typed, {@code :keyFolded} in one spelling, {@code :keyName} a pattern for what contains that
     */
    public static CalledLike of(String row, Typed typed, String... also) {
        List<String> every = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (Typed.Word word : typed.words()) {
            String key = row + every.size();
            every.add(Stream.concat(
                            sounds(row, key, word, values), Stream.of(also).map(one -> one.formatted(key)))
                    .reduce((one, other) -> one + " or " + other)
                    .map("(%s)"::formatted)
                    .orElseThrow());
            values.put(key + "Plain", word.plain());
            values.put(key + "Folded", word.folded());
            values.put(key + "Name", word.within());
        }
        String nothing = typed.plain().isEmpty() ? "(1 = 1)" : "(1 = 0)";
        return new CalledLike(every.isEmpty() ? nothing : String.join(" and ", every), values);
    }

    private static Stream<String> sounds(String row, String key, Typed.Word word, Map<String, Object> values) {
        String named = "%s.folded_name like :%sName".formatted(row, key);
        if (!Nearness.soundsLike(word.folded())) {
            return Stream.of(named);
        }
        values.put(key + "Initials", "% " + String.join("%", word.folded().split("")) + "%");
        values.put(key + "Spelling", word.folded().length() > FEW ? word.within() : word.folded() + "%");
        return Stream.of(
                named,
                "concat(' ', %s.initials) like :%sInitials".formatted(row, key),
                "%s.spelling like :%sSpelling".formatted(row, key));
    }
}
