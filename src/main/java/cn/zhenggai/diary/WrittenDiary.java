package cn.zhenggai.diary;

import cn.zhenggai.shared.Settings;
import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A diary as calendars read it, by RFC 5545. Days are days wherever the reader is; hours are written in UTC, so that no
 * table of time zones is needed.
 */
@Component
public class WrittenDiary {

    public static final String TYPE = "text/calendar";

    /** Seventy-five bytes are the most, and a sign of ours has three. */
    private static final int LINE = 24;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Settings settings;

    WrittenDiary(Settings settings) {
        this.settings = settings;
    }

    public String of(String name, List<DiaryEntry> entries) {
        StringWriter text = new StringWriter();
        try (VObjectWriter calendar = new VObjectWriter(text, SyntaxStyle.NEW)) {
            calendar.getFoldedLineWriter().setLineLength(LINE);
            calendar.writeBeginComponent("VCALENDAR");
            calendar.writeProperty("VERSION", "2.0");
            calendar.writeProperty("PRODID", "-//zhenggai//diary//ZH");
            calendar.writeProperty("CALSCALE", "GREGORIAN");
            calendar.writeProperty("METHOD", "PUBLISH");
            calendar.writeProperty("X-WR-CALNAME", escaped(name));
            calendar.writeProperty("X-WR-TIMEZONE", "Asia/Shanghai");
            calendar.writeProperty(valued("REFRESH-INTERVAL", "DURATION", "PT1H"));
            calendar.writeProperty("X-PUBLISHED-TTL", "PT1H");
            for (DiaryEntry entry : entries) {
                write(entry, calendar);
            }
            calendar.writeEndComponent("VCALENDAR");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(DiaryEntry entry, VObjectWriter calendar) throws IOException {
        calendar.writeBeginComponent("VEVENT");
        calendar.writeProperty("UID", entry.id() + "@" + settings.baseUrl().getHost());
        calendar.writeProperty("DTSTAMP", MOMENT.format(entry.since()));
        Instant hour = entry.when().at();
        if (hour == null) {
            LocalDate day = entry.when().day();
            calendar.writeProperty(valued("DTSTART", "DATE", DAY.format(day)));
            calendar.writeProperty(valued("DTEND", "DATE", DAY.format(day.plusDays(1))));
        } else {
            calendar.writeProperty("DTSTART", MOMENT.format(hour));
        }
        calendar.writeProperty("SUMMARY", escaped(entry.text()));
        calendar.writeProperty("URL", settings.baseUrl() + entry.page());
        calendar.writeProperty("TRANSP", "TRANSPARENT");
        calendar.writeProperty("CLASS", "PRIVATE");
        calendar.writeEndComponent("VEVENT");
    }

    private static VObjectProperty valued(String name, String type, String value) {
        VObjectProperty property = new VObjectProperty(name, value);
        property.getParameters().put("VALUE", type);
        return property;
    }

    private static String escaped(String text) {
        return VObjectPropertyValues.escape(text).replaceAll("\\R", " ");
    }
}
