package cn.zhenggai.calendar;

import cn.zhenggai.calendar.Reckoning.CountedDay;
import cn.zhenggai.calendar.Reckoning.Kind;
import cn.zhenggai.calendar.Reckoning.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the days of a reckoning into the reader's words. */
@Component
public class ExplainingDates {

    private final MessageSource messages;

    ExplainingDates(MessageSource messages) {
        this.messages = messages;
    }

    /** Why a day did or did not count, such as 春节放假. */
    public String reason(CountedDay day, Locale locale) {
        return reason(day.kind(), day.name(), locale);
    }

    /** One line for neighbours that have the same reason: {@code 2026-02-15 – 2026-02-23 春节放假}. */
    public List<String> lines(Reckoning reckoning, Locale locale) {
        return reckoning.spans().stream().map(span -> line(span, locale)).toList();
    }

    private String line(Span span, Locale locale) {
        String days = span.oneDay() ? span.from().toString() : span.from() + " – " + span.to();
        return days + " " + reason(span.kind(), span.name(), locale);
    }

    private String reason(Kind kind, @Nullable String name, Locale locale) {
        String known = name == null ? "" : messages.getMessage("calendar.named." + name, null, name, locale);
        return messages.getMessage("calendar.reason." + kind, new Object[] {known}, locale);
    }
}
