package cn.zhenggai.document;

import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.rectification.Reach;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.shared.time.PaperDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a paper says things: in Chinese, whoever prints it, with dates as offices write them: 2026年9月7日. */
@Component
public class PaperWords {

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    public String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** A rule as it was quoted; where none was, the paper says so. */
    String basis(@Nullable String quoted) {
        return quoted == null || quoted.isBlank() ? word("document.noBasis") : quoted;
    }

    public static String day(LocalDate day) {
        return PaperDay.of(day);
    }

    /** With its hour where a limit of hours ends. */
    public static String last(DueBy due) {
        return due.at() == null ? day(due.day()) : minute(due.at());
    }

    public static String day(Instant moment) {
        return PaperDay.of(moment);
    }

    static String minute(Instant moment) {
        return PaperDay.minute(moment);
    }

    /** The full name of a school: in front of it the county, with which the name of the bureau begins. */
    public static String addressee(String bureau, String school) {
        int end = bureau.indexOf("教育");
        String county = end < 0 ? "" : bureau.substring(0, end);
        return school.startsWith(county) ? school : county + school;
    }

    /** {@code 02—04、06}: what stands in a row is drawn together from three on. */
    static String ranges(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        for (int from = 0, to; from < numbers.size(); from = to) {
            for (to = from + 1; to < numbers.size() && numbers.get(to) == numbers.get(to - 1) + 1; ) {
                to++;
            }
            if (to - from > 2) {
                parts.add(twoDigits(numbers.get(from)) + "—" + twoDigits(numbers.get(to - 1)));
            } else {
                numbers.subList(from, to).forEach(number -> parts.add(twoDigits(number)));
            }
        }
        return names(parts);
    }

    public static String twoDigits(int number) {
        return String.format("%02d", number);
    }

    static String names(Collection<String> names) {
        return String.join("、", names);
    }

    public static String text(String text) {
        return text == null ? "" : text;
    }

    /** For a sentence that goes on behind it: without a full stop of its own. */
    public static String clause(String text) {
        return text == null ? "" : text.strip().replaceFirst("[。．；;]+$", "");
    }

    public static String text(PersonName name) {
        return name == null ? "" : name.toString();
    }

    /** 万元, without zeros that say nothing. */
    String money(BigDecimal amount) {
        return amount == null
                ? ""
                : word("document.money", amount.stripTrailingZeros().toPlainString());
    }

    /** Who and when; empty while nobody has. */
    String signed(PersonName name, Instant at) {
        return signed(text(name), at);
    }

    String signed(String name, Instant at) {
        return at == null ? "" : word("document.signed", text(name), day(at));
    }

    static String reach(Reach reach) {
        return reach.amount()
                + switch (reach.unit()) {
                    case WORKDAYS -> "个工作日";
                    case DAYS -> "日";
                    case MONTHS -> "个月";
                };
    }
}
