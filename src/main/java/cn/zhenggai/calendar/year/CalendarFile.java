package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay.Kind;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calendar that one subscribes to ({@code .ics}): each event is a day off, a day worked, or none of ours. */
final class CalendarFile extends VObjectDataAdapter {

    private static final String EVENT = "VEVENT";
    private static final int LONGEST = 15;
    /** What Apple writes beside its holidays. */
    private static final Map<String, Kind> SPECIAL = Map.of("WORK-HOLIDAY", Kind.OFF, "ALTERNATE-WORKDAY", Kind.WORK);

    private final Listed found = new Listed();
    private final Map<String, String> event = new HashMap<>();
    private int line;

    private CalendarFile() {}

    static boolean like(String text) {
        return text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    static Listed read(String text) {
        CalendarFile file = new CalendarFile();
        try (VObjectReader reader = new VObjectReader(new StringReader(text.strip()), SyntaxRules.iCalendar())) {
            reader.parse(file);
        } catch (IOException broken) {
            throw new IllegalStateException("A text in memory cannot be read", broken);
        }
        return file.found;
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (EVENT.equalsIgnoreCase(name)) {
            event.clear();
            line = context.getLineNumber();
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        List<String> parents = context.getParentComponents();
        if (!parents.isEmpty() && EVENT.equalsIgnoreCase(parents.get(parents.size() - 1))) {
            String value = VObjectPropertyValues.unescape(property.getValue());
            event.put(property.getName().toUpperCase(Locale.ROOT), value.strip());
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (EVENT.equalsIgnoreCase(name)) {
            event();
        }
    }

    private void event() {
        String title = event.getOrDefault("SUMMARY", "");
        LocalDate first = EventSpan.first(event.getOrDefault("DTSTART", ""));
        Kind kind = kind(title);
        if (first == null) {
            found.fault(line, "date", event.getOrDefault("DTSTART", ""));
        } else if (kind == null && title.contains("调休")) {
            found.fault(line, "eventUnclear", first.toString(), title);
        } else if (kind == null) {
            found.note(line, "eventBeside", first.toString(), title);
        } else if (event.containsKey("RRULE")) {
            found.fault(line, "eventRepeats", first.toString(), title);
        } else {
            days(first, kind, title);
        }
    }

    private void days(LocalDate first, Kind kind, String title) {
        LocalDate last = EventSpan.last(first, event.get("DTEND"), event.get("DURATION"));
        if (last == null || last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
            found.fault(line, "eventSpan", first.toString(), title);
        } else {
            first.datesUntil(last.plusDays(1)).forEach(day -> found.row(line, day, kind, name(title)));
        }
    }

    private @Nullable Kind kind(String title) {
        Kind special = SPECIAL.get(event.getOrDefault("X-APPLE-SPECIAL-DAY", ""));
        Kind told = special == null ? Words.told(title) : special;
        return told == null ? Words.told(event.getOrDefault("CATEGORIES", "")) : told;
    }

    private static String name(String title) {
        String holiday = Words.holiday(title);
        return holiday.isEmpty() ? title : holiday;
    }
}
