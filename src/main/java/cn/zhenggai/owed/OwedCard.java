package cn.zhenggai.owed;

import cn.zhenggai.shared.time.DueBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is owed, with the pieces that it is made of.
 *
 * @param ahead whether nothing of it is the reader's to begin: it lies with others, and comes to him if they do nothing
 * @param key its title is message {@code owed.<key>} with the words
 * @param icon name of an outline icon
 * @param lines soonest due first; empty when the title says all
 * @param all where the whole of it is found
 */
public record OwedCard(
        boolean ahead,
        String key,
        List<Object> words,
        String icon,
        List<Line> lines,
        @Nullable String all) {

    /** A list of visits or of schools is looked into when it is longer. */
    public static final int MOST = 20;

    public OwedCard {
        words = List.copyOf(words);
        lines = List.copyOf(lines);
    }

    public static OwedCard now(String key, List<Object> words, String icon, List<Line> lines, @Nullable String all) {
        return new OwedCard(false, key, words, icon, lines, all);
    }

    public static OwedCard coming(String key, String icon, List<Line> lines, String all) {
        return new OwedCard(true, key, List.of(), icon, lines, all);
    }

    /**
     * @param beside what more is to be known of it, null for nothing
     * @param due null when the card's own words say until when
     */
    public record Line(
            String name, @Nullable String beside, @Nullable DueBy due, Way way) {}

    /**
     * How it is begun, with one tap.
     *
     * @param key the words of the button are message {@code owed.go.<key>}
     * @param begins whether the tap itself begins it, so that it is sent and not merely opened
     */
    public record Way(String key, String icon, String address, boolean begins) {

        public static Way open(String key, String icon, String address) {
            return new Way(key, icon, address, false);
        }

        public static Way begin(String key, String icon, String address) {
            return new Way(key, icon, address, true);
        }
    }
}
