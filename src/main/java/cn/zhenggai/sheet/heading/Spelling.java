package cn.zhenggai.sheet.heading;

import cn.zhenggai.shared.text.Folded;
import java.util.List;
import java.util.Optional;

/** How near a heading is to the usual ones of a field. */
final class Spelling {

    /** Shorter words differ by one sign and mean another thing: 检查时间, 复查时间. */
    private static final int LONG_ENOUGH = 5;

    private static final int SHORTEST_WITHIN = 2;

    private Spelling() {}

    static Optional<Certainty> of(Heading heading, Field field) {
        List<String> usual = field.headings().stream().map(Folded::of).toList();
        if (usual.contains(heading.folded())) {
            return Optional.of(Certainty.HEADING);
        }
        if (heading.parts().stream().anyMatch(usual::contains)) {
            return Optional.of(Certainty.PART);
        }
        return usual.stream().anyMatch(word -> near(heading, word)) ? Optional.of(Certainty.NEAR) : Optional.empty();
    }

    private static boolean near(Heading heading, String usual) {
        String written = heading.folded();
        boolean within = usual.length() >= SHORTEST_WITHIN && written.contains(usual)
                || written.length() >= SHORTEST_WITHIN && usual.contains(written);
        boolean almost = usual.length() >= LONG_ENOUGH && distanceIsOne(written, usual);
        return within || almost;
    }

    /** One sign wrong, missing or too many. */
    static boolean distanceIsOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int begin = 0;
        int shorter = Math.min(one.length(), other.length());
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - begin - end <= 1;
    }

    /** How much of the heading and of the nearest usual one agree, to choose among several that are near. */
    static int agreement(Heading heading, Field field) {
        return field.headings().stream()
                .map(Folded::of)
                .mapToInt(word -> -Math.abs(word.length() - heading.folded().length()))
                .max()
                .orElse(-100);
    }
}
