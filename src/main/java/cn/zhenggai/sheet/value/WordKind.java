package cn.zhenggai.sheet.value;

import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.sheet.raw.RawCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of some words, each in several spellings; width, case, blanks and punctuation make no difference. */
final class WordKind implements Kind {

    private final Map<String, Object> values = new HashMap<>();
    private final String usual;

    WordKind(Map<String, Object> spellings, List<String> usual) {
        spellings.forEach((word, value) -> values.putIfAbsent(folded(word), value));
        this.usual = String.join("、", usual);
    }

    @Override
    public Taken take(RawCell cell, Context context) {
        @Nullable Object value = values.get(folded(cell.text()));
        return value == null ? Taken.not("cellNotAWord", cell.text(), usual) : Taken.as(value);
    }

    @Override
    public boolean telling() {
        return true;
    }

    /** Marks such as √ are no letters; of them only the width is folded. */
    private static String folded(String word) {
        String letters = Folded.of(word);
        return letters.isEmpty() ? Folded.narrow(word).strip() : letters;
    }
}
