package cn.zhenggai.shared.form;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.text.PlainText;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Numbers as people write them, with full-width digits and with separators between thousands. What could be meant in two
 * ways is refused and says both: a point before three digits that end in nought stands between thousands as often as not.
 */
public final class WrittenNumber {

    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d{1,40}|\\d{0,18}\\.\\d{1,18})");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:[, ]\\d{3}){1,5}(?:\\.\\d{1,18})?");
    private static final Pattern PARTED = Pattern.compile("[-+]?[\\d, .]*\\d[\\d, .]*");
    private static final Pattern TWO_WAYS = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d\\d0");

    private WrittenNumber() {}

    /** The refusals name no field; whoever asked knows it. */
    public static Outcome<BigDecimal> decimal(String text) {
        String digits = narrow(text);
        if (TWO_WAYS.matcher(digits).matches()) {
            return refused(
                    "numberTwoWays",
                    digits,
                    new BigDecimal(digits).stripTrailingZeros().toPlainString(),
                    digits.replace(".", ""));
        }
        if (PLAIN.matcher(digits).matches()) {
            return Outcome.done(new BigDecimal(digits));
        }
        if (grouped(digits)) {
            return Outcome.done(new BigDecimal(digits.replaceAll("[, ]", "")));
        }
        return PARTED.matcher(digits).matches() ? refused("numberSeparators", digits) : refused("notANumber");
    }

    public static Outcome<Long> whole(String text) {
        return decimal(text)
                .then(number -> number.scale() == 0 && number.precision() <= 18
                        ? Outcome.done(number.longValue())
                        : refused("notANumber"));
    }

    private static boolean grouped(String digits) {
        boolean mixed = digits.contains(",") && digits.contains(" ");
        return !mixed && GROUPED.matcher(digits).matches();
    }

    /** Digits and signs of the width of Chinese letters as narrow ones. */
    public static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        Objects.requireNonNull(PlainText.line(text)).codePoints().forEach(sign -> narrow.appendCodePoint(narrow(sign)));
        return narrow.toString();
    }

    private static int narrow(int sign) {
        if (sign >= 0xFF01 && sign <= 0xFF5E) {
            return sign - 0xFF01 + '!';
        }
        return switch (sign) {
            case '。' -> '.';
            case '−', '–' -> '-';
            default -> sign;
        };
    }

    private static <T> Outcome<T> refused(String code, Object... arguments) {
        return Outcome.refused(Refusal.invalid("number", code, arguments));
    }
}
