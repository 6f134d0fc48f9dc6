package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.shared.Severity;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the words of an address; what makes no sense counts as not given. */
final class DeskWords {

    private static final Pattern BACK = Pattern.compile("/escalations([/?][A-Za-z0-9/?=&%._+-]*)?");

    private DeskWords() {}

    static DeskFilter filter(Map<String, String> words) {
        DeskList list = of(DeskList.class, words.get("list"));
        Long level = number(words.get("level"));
        return new DeskFilter(
                list == null ? DeskList.OVERDUE : list,
                words.get("q"),
                of(Severity.class, words.get("severity")),
                words.get("category"),
                number(words.get("township")),
                number(words.get("school")),
                level == null ? null : level.intValue());
    }

    /** Where a form came from, as far as it is one of our own pages that show it. */
    static String back(String text, String otherwise) {
        return text != null && BACK.matcher(text).matches() && !text.contains("//") ? text : otherwise;
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static <E extends Enum<E>> E of(Class<E> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }
}
