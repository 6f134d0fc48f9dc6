package cn.zhenggai.lookback.sample;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * The lot: each number gets SHA-256 of {@code seed|number} in UTF-8, as lower-case hex; the smallest are drawn. The order of
 * the list plays no part, and anybody can draw it again with a pocket tool.
 */
public final class Lot {

    public static final String ALGORITHM = "SHA-256(seed|number)";

    private static final int WHOLE = 100;

    private Lot() {}

    /** At least one of a list that has any, rounded up. */
    public static List<String> draw(String seed, List<String> numbers, int percent) {
        int size = Math.min(numbers.size(), (numbers.size() * percent + WHOLE - 1) / WHOLE);
        return numbers.stream()
                .distinct()
                .sorted(Comparator.comparing(number -> lot(seed, number)))
                .limit(size)
                .toList();
    }

    /** The first moment of a day, as a column. */
    static LocalDateTime begin(LocalDate day) {
        return BureauTime.column(day.atStartOfDay(BureauTime.ZONE).toInstant());
    }

    static String lot(String seed, String number) {
        return Fingerprint.of((seed + "|" + number).getBytes(StandardCharsets.UTF_8));
    }
}
