package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.time.DueBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card of the page of a school. Its title is message {@code school.card.<name>}; without rows it says
 * {@code school.empty.<name>}, unless it has figures.
 *
 * @param list where all of it stands, null where there is no such list
 */
public record SchoolCard(
        String name,
        String icon,
        List<Figure> figures,
        List<Row> rows,
        @Nullable String list) {

    public static SchoolCard ofRows(String name, String icon, List<Row> rows, @Nullable String list) {
        return new SchoolCard(name, icon, List.of(), rows, list);
    }

    public static SchoolCard ofFigures(String name, String icon, List<Figure> figures) {
        return new SchoolCard(name, icon, figures, List.of(), null);
    }

    /** A word of the messages with what belongs into it. */
    public record Said(String key, Object... arguments) {}

    /**
     * A number, and the list that is as long.
     *
     * @param list null where there is none
     * @param alarm it should be nought
     */
    public record Figure(Said words, long count, @Nullable String list, boolean alarm) {

        public static Figure of(String key, long count, @Nullable String list) {
            return new Figure(new Said(key), count, list, false);
        }

        public static Figure alarming(String key, long count, @Nullable String list) {
            return new Figure(new Said(key), count, list, count > 0);
        }
    }

    /**
     * One of what there is.
     *
     * @param text as it was written by people; null where the first thing said is its name
     * @param address null where it has no page of its own
     * @param said beside it
     * @param state as a chip
     */
    public record Row(
            @Nullable String text,
            @Nullable String address,
            List<Said> said,
            @Nullable DueBy due,
            @Nullable Said state) {}
}
