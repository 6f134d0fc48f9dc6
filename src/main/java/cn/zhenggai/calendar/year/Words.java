package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay.Kind;
import cn.zhenggai.shared.text.PlainText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How lists of all forms say that a day is off or worked, and what its holiday is called. */
final class Words {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("off", Kind.OFF),
            Map.entry("休", Kind.OFF),
            Map.entry("休息", Kind.OFF),
            Map.entry("放假", Kind.OFF),
            Map.entry("work", Kind.WORK),
            Map.entry("班", Kind.WORK),
            Map.entry("上班", Kind.WORK),
            Map.entry("补班", Kind.WORK),
            Map.entry("调休上班", Kind.WORK));

    private static final Map<Pattern, String> HOLIDAYS = new LinkedHashMap<>();

    /** That would be taken for the end of a cell when the list is read again. */
    private static final Pattern SEPARATORS = Pattern.compile("[,，\\t;；\"]+");

    static {
        HOLIDAYS.put(Pattern.compile("元旦|新年"), "元旦");
        HOLIDAYS.put(Pattern.compile("春节|除夕"), "春节");
        HOLIDAYS.put(Pattern.compile("清明"), "清明节");
        HOLIDAYS.put(Pattern.compile("劳动节|五一"), "劳动节");
        HOLIDAYS.put(Pattern.compile("端午"), "端午节");
        HOLIDAYS.put(Pattern.compile("中秋"), "中秋节");
        HOLIDAYS.put(Pattern.compile("国庆"), "国庆节");
        HOLIDAYS.put(Pattern.compile("抗日战争|抗战"), "抗战胜利纪念日");
    }

    private Words() {}

    /** Null when it is no word for either. */
    static @Nullable Kind kind(String word) {
        return KINDS.get(word.strip().toLowerCase(Locale.ROOT));
    }

    /** What a title such as 春节补班 or （休）国庆节第2天 says, null when it says neither. 调休 alone may mean either. */
    static @Nullable Kind told(String title) {
        String sure = title.replace("调休", "");
        if (sure.contains("班")) {
            return Kind.WORK;
        }
        return sure.contains("休") || sure.contains("假") ? Kind.OFF : null;
    }

    /** The holidays that a text names, in its order; empty when it names none. */
    static String holiday(String text) {
        return HOLIDAYS.entrySet().stream()
                .map(each -> Map.entry(place(text, each.getKey()), each.getValue()))
                .filter(each -> each.getKey() >= 0)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
    }

    /** As it is kept: one line, without separators. */
    static String name(@Nullable String text) {
        String line = Objects.requireNonNullElse(PlainText.line(text), "");
        return SEPARATORS.matcher(line).replaceAll("、");
    }

    private static int place(String text, Pattern holiday) {
        var found = holiday.matcher(text);
        return found.find() ? found.start() : -1;
    }
}
