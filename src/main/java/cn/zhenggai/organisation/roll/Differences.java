package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.shared.text.PlainName;
import java.util.List;
import java.util.Map;

/** Two states told in words, side by side. */
final class Differences {

    private Differences() {}

    /** What differs from what is there in nothing but the way of typing says the same. */
    static void say(Map<String, String> told, String field, String said) {
        if (!PlainName.same(told.getOrDefault(field, ""), said)) {
            told.put(field, said);
        }
    }

    /** In the order of the fields; what is absent reads as empty. */
    static List<Difference> between(Map<String, String> before, Map<String, String> after, List<String> fields) {
        return fields.stream()
                .map(field -> new Difference(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .filter(difference -> !difference.from().equals(difference.to()))
                .toList();
    }
}
