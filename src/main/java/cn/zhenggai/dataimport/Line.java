package cn.zhenggai.dataimport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sound row says, by the keys of the fields that have a column.
 *
 * @param values empty texts for cells that are blank
 * @param origin unknown for a row that stands in no file
 */
public record Line(Map<String, String> values, Origin origin) {

    public Line {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Line(Map<String, String> values) {
        this(values, Origin.UNKNOWN);
    }

    public Line at(Origin place) {
        return new Line(values, place);
    }

    /** The same with more said, and what was said before of the same said anew. */
    public Line with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Line(all, origin);
    }

    /** Empty also for a field that has no column. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** A blank cell says nothing, and leaves what is there. */
    public boolean says(String field) {
        return !text(field).isEmpty();
    }
}
