package cn.zhenggai.shared.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a paper is known by, {@code 青教安改〔2026〕15号}, or a line of it, {@code …-02}: read in whatever brackets
 * it was typed, written with the year in hexagonal ones and without leading noughts.
 *
 * @param code of the issuer, empty when none was typed
 * @param line null when the whole paper is meant
 */
public record PaperNumber(
        String code, int year, int seq, @Nullable Integer line) {

    private static final Pattern NUMBER = Pattern.compile("([^\\d\\[\\](){}〔〕【】〈〉《》「」<>-]*)"
            + "(?:[\\[({〔【〈《「<]((?:19|20)\\d{2})[\\])}〕】〉》」>]年?第?0*(\\d{1,6})号?"
            + "|((?:19|20)\\d{2})(?:年|-|/)第?0*(\\d{1,6})号)(?:-0*(\\d{1,2}))?");

    private static final int CODE = 1;
    private static final int YEAR = 2;
    private static final int OPEN_YEAR = 4;
    private static final int LINE = 6;

    /** Empty when it is none: a number without its year, or a year without brackets and 号, could be anything. */
    public static Optional<PaperNumber> of(String text) {
        Matcher found = NUMBER.matcher(compact(text));
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = found.group(YEAR) == null ? OPEN_YEAR : YEAR;
        String line = found.group(LINE);
        return Optional.of(new PaperNumber(
                found.group(CODE),
                Integer.parseInt(found.group(year)),
                Integer.parseInt(found.group(year + 1)),
                line == null ? null : Integer.valueOf(line)));
    }

    /** Of one width, without blanks, and every kind of dash one. */
    public static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .replaceAll("[‐‑‒–—―−－]+", "-");
    }

    @Override
    public String toString() {
        String whole = code + "〔" + year + "〕" + seq + "号";
        return line == null ? whole : "%s-%02d".formatted(whole, line);
    }
}
