package cn.zhenggai.rectification.search;

import cn.zhenggai.shared.text.PaperNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The number of a case or of a notice, in the ways in which people write it. */
public final class TypedNumber {

    private static final int YEARS_BACK = 15;

    private static final Pattern OF_CASE = Pattern.compile("rc-?(\\d{4})-?(\\d{6})|(\\d{4})-(\\d{6})");
    private static final Pattern DIGITS = Pattern.compile("(?:rc-?)?0*(\\d{1,6})");

    private static final String CODE = "([^\\d\\[\\](){}〔〕【】〈〉《》「」<>-]*)";
    private static final String SEQ = "第?0*(\\d{1,6})";
    private static final String LINE = "(?:-0*(\\d{1,2}))?";
    private static final Pattern OPEN = Pattern.compile(CODE + "((?:19|20)\\d{2})(?:年|-|/)" + SEQ + LINE);
    private static final Pattern SHORT = Pattern.compile(CODE + SEQ + "号" + LINE);

    private TypedNumber() {}

    /**
     * A notice, {@code 青教安改〔2026〕15号-02}.
     *
     * @param code a part of the issuer's code, empty when none was typed
     * @param year null when none was typed
     * @param line null when the whole notice is meant
     */
    public record OfNotice(
            String code,
            @Nullable Integer year,
            int seq,
            @Nullable Integer line) {

        /** The end of the printed number of a line. */
        public @Nullable String lineEnd() {
            return line == null ? null : "%%-%02d".formatted(line);
        }
    }

    /** Every number that a case may have that is meant, the latest first; a number without its year is that of any of the last years. */
    public static List<String> ofCase(String plain, int thisYear) {
        String typed = PaperNumber.compact(plain);
        Matcher whole = OF_CASE.matcher(typed);
        if (whole.matches()) {
            boolean named = whole.group(1) != null;
            return List.of("RC-" + whole.group(named ? 1 : 3) + "-" + whole.group(named ? 2 : 4));
        }
        Matcher digits = DIGITS.matcher(typed);
        if (!digits.matches()) {
            return List.of();
        }
        int number = Integer.parseInt(digits.group(1));
        return IntStream.rangeClosed(-1, YEARS_BACK)
                .mapToObj(back -> "RC-%04d-%06d".formatted(thisYear - back, number))
                .toList();
    }

    public static Optional<OfNotice> ofNotice(String plain) {
        String typed = PaperNumber.compact(plain);
        if (OF_CASE.matcher(typed).matches()) {
            return Optional.empty();
        }
        Optional<PaperNumber> printed = PaperNumber.of(typed);
        if (printed.isPresent()) {
            return printed.map(paper -> new OfNotice(code(paper.code()), paper.year(), paper.seq(), paper.line()));
        }
        Matcher open = OPEN.matcher(typed);
        if (open.matches()) {
            return Optional.of(new OfNotice(
                    code(open.group(1)), number(open.group(2)), number(open.group(3)), number(open.group(4))));
        }
        Matcher seq = SHORT.matcher(typed);
        return seq.matches()
                ? Optional.of(new OfNotice(code(seq.group(1)), null, number(seq.group(2)), number(seq.group(3))))
                : Optional.empty();
    }

    private static String code(String typed) {
        return typed.replaceAll("[年第字]+$", "");
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
