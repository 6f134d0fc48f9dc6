package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.table.Asked;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the words of an address; what makes no sense is refused. */
final class DeskWords {

    private static final Pattern BACK = Pattern.compile("/escalations([/?][A-Za-z0-9/?=&%._+-]*)?");

    private DeskWords() {}

    static DeskFilter filter(Map<String, String> words) {
        DeskList list = Asked.word(DeskList.class, words.get("list"));
        Long level = Asked.number(words.get("level"), 2);
        return new DeskFilter(
                list == null ? DeskList.OVERDUE : list,
                words.get("q"),
                Asked.word(Severity.class, words.get("severity")),
                words.get("category"),
                Asked.number(words.get("township"), 18),
                Asked.number(words.get("school"), 18),
                level == null ? null : level.intValue());
    }

    /** Where a form came from, as far as it is one of our own pages that show it. */
    static String back(String text, String otherwise) {
        return text != null && BACK.matcher(text).matches() && !text.contains("//") ? text : otherwise;
    }
}
