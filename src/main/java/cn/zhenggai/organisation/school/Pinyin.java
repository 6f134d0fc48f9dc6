package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.text.Folded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * A name as it is searched, and what it sounds like. A sign that is read in several ways (长, 重, 乐) makes several rows of initials, so that nobody
 * has to know which of them is right.
 *
 * @param folded the name itself
 * @param initials first letters of every reading, with blanks between them
 * @param spelling the whole name in the first reading of each sign
 */
public record Pinyin(String folded, String initials, String spelling) {

    private static final int READINGS = 16;
    private static final int LONGEST_NAME = 240;
    private static final int LONGEST_INITIALS = 400;
    private static final int LONGEST_SPELLING = 800;

    public static Pinyin of(String name) {
        Set<String> initials = new LinkedHashSet<>(List.of(""));
        StringBuilder spelling = new StringBuilder();
        String folded = Folded.cut(Folded.of(name), LONGEST_NAME);
        folded.codePoints().forEach(sign -> {
            List<String> readings = readings(sign);
            spelling.append(readings.get(0));
            Set<String> firsts = readings.stream()
                    .map(reading -> reading.substring(0, 1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Set<String> longer = initials.stream()
                    .flatMap(before -> firsts.stream().map(before::concat))
                    .limit(READINGS)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            initials.clear();
            initials.addAll(longer);
        });
        return new Pinyin(folded, fitting(initials), Folded.cut(spelling.toString(), LONGEST_SPELLING));
    }

    private static List<String> readings(int sign) {
        String[] found = Character.isBmpCodePoint(sign) ? PinyinHelper.toHanyuPinyinStringArray((char) sign) : null;
        if (found == null || found.length == 0) {
            return List.of(Character.toString(sign));
        }
        return List.of(found).stream()
                .map(reading -> reading.replaceAll("[^a-z]", ""))
                .distinct()
                .toList();
    }

    private static String fitting(Set<String> all) {
        StringBuilder kept = new StringBuilder();
        for (String one : all) {
            String next = Folded.cut(one, LONGEST_INITIALS);
            if (kept.length() + 1 + next.length() <= LONGEST_INITIALS) {
                kept.append(kept.isEmpty() ? "" : " ").append(next);
            }
        }
        return kept.toString();
    }
}
