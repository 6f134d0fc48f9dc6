package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code .json} as public collections keep it: an object with a year and a list of {@code {name, date, isOffDay}}, the
 * same by date, or spans with the days worked for them. Keys that nobody knows are passed over.
 */
final class JsonDays {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 15;
    private static final int DEEPEST = 8;

    private final Listed found = new Listed();
    private final LinesOfText lines;

    private JsonDays(String text) {
        this.lines = new LinesOfText(text);
    }

    static boolean like(String text) {
        String begin = text.stripLeading();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    static Listed read(String text) {
        JsonDays days = new JsonDays(text);
        try {
            JsonNode whole = JSON.readTree(text);
            days.found.year = year(whole);
            days.walk(whole, null, 0);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            days.found.fault(Math.max(0, line), "brokenJson");
        }
        return days.found;
    }

    private static @Nullable Integer year(JsonNode whole) {
        JsonNode year = whole.path("year");
        return year.canConvertToInt() && year.asInt() > 0 ? Integer.valueOf(year.asInt()) : null;
    }

    /** @param kind that the list says in which it stands, null when it says none */
    private void walk(JsonNode node, @Nullable Kind kind, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> element(each, kind, depth));
        } else if (node.isObject() && !entry(node, null, kind)) {
            node.properties().forEach(field -> field(field.getKey(), field.getValue(), kind, depth));
        }
    }

    private void element(JsonNode each, @Nullable Kind kind, int depth) {
        Optional<LocalDate> day = each.isTextual() ? JsonKeys.day(each.asText()) : Optional.empty();
        if (day.isPresent() && kind != null) {
            found.row(lines.of(each.asText()), day.get(), kind, "放假");
        } else {
            walk(each, kind, depth + 1);
        }
    }

    /** What stands under a key: of a day, of a list that says what all of its days are, or of nothing that we know. */
    private void field(String key, JsonNode value, @Nullable Kind kind, int depth) {
        Optional<LocalDate> day = JsonKeys.day(key);
        Kind said = JsonKeys.list(key).orElse(kind);
        if (day.isEmpty()) {
            walk(value, said, depth + 1);
        } else if (value.isObject()) {
            entry(value, day.get(), said);
        } else if (!value.isContainerNode()) {
            plain(key, day.get(), value, said);
        }
    }

    private void plain(String key, LocalDate day, JsonNode value, @Nullable Kind kind) {
        Kind told = value.isBoolean() ? JsonKeys.off(value.asBoolean()) : Words.kind(value.asText());
        Kind sure = told == null ? kind : told;
        if (sure == null) {
            found.fault(lines.of(key), "kind", day.toString(), value.asText());
        } else {
            found.row(lines.of(key), day, sure, told == null ? JsonKeys.name(value.asText()) : "放假");
        }
    }

    /** @return whether it is one that names a day, or a span of them */
    private boolean entry(JsonNode node, @Nullable LocalDate key, @Nullable Kind kind) {
        String from = JsonKeys.text(node, JsonKeys.DAY);
        String to = JsonKeys.text(node, JsonKeys.UNTIL);
        LocalDate first = from.isEmpty() ? key : JsonKeys.day(from).orElse(key);
        if (first == null) {
            if (!from.isEmpty()) {
                found.fault(lines.of(from), "date", from);
            }
            return !from.isEmpty();
        }
        LocalDate last = to.isEmpty() ? first : JsonKeys.day(to).orElse(first);
        int line = lines.of(from.isEmpty() ? first.toString() : from);
        Kind said = to.isEmpty()
                ? JsonKeys.kind(node).orElse(kind)
                : JsonKeys.kind(node).orElse(Kind.OFF);
        days(line, first, last, said, node);
        return true;
    }

    private void days(int line, LocalDate first, LocalDate last, @Nullable Kind kind, JsonNode node) {
        String name = JsonKeys.name(JsonKeys.text(node, JsonKeys.NAME));
        List<LocalDate> worked = worked(node);
        if (kind == null) {
            found.fault(line, "kind", first.toString(), "");
        } else if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
            found.fault(line, "tooLong", first.toString(), last.toString());
        } else {
            first.datesUntil(last.plusDays(1)).forEach(day -> found.row(line, day, kind, name));
            worked.forEach(day -> found.row(line, day, Kind.WORK, name));
        }
    }

    private static List<LocalDate> worked(JsonNode node) {
        return JsonKeys.WORKED.stream()
                .map(node::path)
                .filter(JsonNode::isArray)
                .flatMap(
                        each -> Stream.iterate(0, i -> i + 1).limit(each.size()).map(each::get))
                .flatMap(each -> JsonKeys.day(each.asText()).stream())
                .toList();
    }
}
