package cn.zhenggai.rectification.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the list of cases.
 *
 * @param text words, numbers, schools and people that the cases are found by; null or blank for none
 * @param parts what else was chosen, each of the class that its part names
 */
public record CaseFilter(View view, @Nullable String text, Map<Part, Object> parts) {

    /**
     * Open ones come soonest due first, ended ones last ended first, all of them newest first. Two are what figures count: orders that were
     * served and are open, and cases of this year that are rectified. In the last something is stopped now.
     */
    public enum View {
        OPEN,
        OVERDUE,
        CLAIMED,
        ENDED,
        ALL,
        SERVED,
        CLOSED_THIS_YEAR,
        STOPPED,
        /** In time, and due by Sunday. */
        DUE_THIS_WEEK
    }

    public CaseFilter {
        Map<Part, Object> chosen = new EnumMap<>(Part.class);
        parts.forEach((part, value) -> chosen.put(part, part.of(value)));
        parts = Collections.unmodifiableMap(chosen);
    }

    public static CaseFilter of(View view) {
        return new CaseFilter(view, null, Map.of());
    }

    public CaseFilter text(@Nullable String typed) {
        return new CaseFilter(view, typed, parts);
    }

    /** @param value null or blank, or false, leaves the part out */
    public CaseFilter with(Part part, @Nullable Object value) {
        Map<Part, Object> more = new EnumMap<>(Part.class);
        more.putAll(parts);
        if (value == null || value.toString().isBlank() || Boolean.FALSE.equals(value)) {
            more.remove(part);
        } else {
            more.put(part, value);
        }
        return new CaseFilter(view, text, more);
    }

    public @Nullable Object chosen(Part part) {
        return parts.get(part);
    }

    public boolean mine() {
        return parts.containsKey(Part.MINE);
    }

    /** Whether words are looked for. */
    boolean typed() {
        return text != null && !text.isBlank();
    }
}
