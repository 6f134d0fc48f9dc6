package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay.Kind;
import cn.zhenggai.shared.form.WrittenDay;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How public collections call the same thing. */
final class JsonKeys {

    static final List<String> DAY =
            List.of("date", "day", "holidayDate", "日期", "start", "startDate", "StartDate", "from");
    static final List<String> UNTIL = List.of("end", "endDate", "EndDate", "to", "until");
    static final List<String> NAME =
            List.of("name", "Name", "holidayName", "holiday_name", "title", "summary", "节日", "target");
    static final List<String> WORKED = List.of("CompDays", "compDays", "workdays", "workDays", "makeup");

    private static final List<String> OFF =
            List.of("isOffDay", "isOff", "off", "is_off_day", "isHoliday", "is_holiday", "holiday", "rest");
    private static final List<String> WORK = List.of("isWorkday", "isWorkDay", "is_workday", "work", "workday");
    private static final List<String> TOLD = List.of("kind", "type", "status", "state", "安排", "类型");
    private static final Map<String, Kind> LISTS = Map.of(
            "holidays", Kind.OFF,
            "offdays", Kind.OFF,
            "inlieudays", Kind.OFF,
            "workdays", Kind.WORK,
            "makeupdays", Kind.WORK);
    private static final Pattern HOUR = Pattern.compile("(?<=\\d)[T ].*");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}、]+");

    private JsonKeys() {}

    static Kind off(boolean off) {
        return off ? Kind.OFF : Kind.WORK;
    }

    /** What a list of this name says of all its days. */
    static Optional<Kind> list(String key) {
        return Optional.ofNullable(LISTS.get(key.toLowerCase(Locale.ROOT)));
    }

    static Optional<Kind> kind(JsonNode entry) {
        Optional<Kind> off = flag(entry, OFF).map(JsonKeys::off);
        Optional<Kind> work = flag(entry, WORK).map(worked -> off(!worked));
        return off.or(() -> work).or(() -> Optional.ofNullable(Words.kind(text(entry, TOLD))));
    }

    /** Empty when it has none of them. */
    static String text(JsonNode entry, List<String> keys) {
        return keys.stream()
                .map(entry::path)
                .filter(value -> value.isTextual() || value.isIntegralNumber())
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    /** Without the hour that some write behind it. */
    static Optional<LocalDate> day(String text) {
        return WrittenDay.day(HOUR.matcher(text).replaceFirst(""));
    }

    /** The holiday of 春节前补班, and the Chinese name where several languages stand together. */
    static String name(String text) {
        Matcher chinese = CHINESE.matcher(text);
        String name = text.matches(".*[A-Za-z].*") && chinese.find() ? chinese.group() : text;
        String holiday = Words.holiday(name);
        return (name.contains("班") || name.contains("调休")) && !holiday.isEmpty() ? holiday : name;
    }

    private static Optional<Boolean> flag(JsonNode entry, List<String> keys) {
        return keys.stream()
                .map(entry::path)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::asBoolean)
                .findFirst();
    }
}
