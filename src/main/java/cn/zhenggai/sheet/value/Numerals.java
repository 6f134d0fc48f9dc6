package cn.zhenggai.sheet.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in Chinese figures, small or those of bookkeepers, and figures mixed with them: 三千五百, 壹仟, 廿三, 1万2千, 0.3万.
 * What people shorten in speech, 一万五, is no number here: it is meant in one way and read in another.
 */
final class Numerals {

    private static final String FIGURES = "〇零○一壹二贰三叁四肆五伍六陆七柒八捌九玖两貳參陸";
    private static final String VALUES = "0001122334455667788992236";
    private static final String UNIT = "[十拾百佰千仟万萬亿億]";
    private static final Map<String, Integer> POWERS =
            Map.of("十", 1, "拾", 1, "百", 2, "佰", 2, "千", 3, "仟", 3, "万", 4, "萬", 4, "亿", 8, "億", 8);
    private static final Pattern PIECE = Pattern.compile("(\\d+(?:\\.\\d+)?|[" + FIGURES + "])|(" + UNIT + ")");
    private static final Pattern WITH_UNITS = Pattern.compile("(?:\\d+(?:\\.\\d+)?|[" + FIGURES + "]|" + UNIT + ")+");
    private static final Pattern ONLY_FIGURES = Pattern.compile("[" + FIGURES + "\\d]+");
    private static final Pattern NOUGHT_BETWEEN = Pattern.compile("[〇零○](?=[" + FIGURES + "十拾])");
    private static final Pattern SHORTENED = Pattern.compile(".*[百佰千仟万萬亿億](?:\\d[\\d.]*|[" + FIGURES + "])");

    private static final int NONE_YET = 4;

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal figure;
    private int smallest = NONE_YET;

    private Numerals() {}

    /** Whether the sign may be part of such a number. */
    static boolean part(int sign) {
        return FIGURES.indexOf(sign) >= 0 || "十拾百佰千仟万萬亿億廿卅".indexOf(sign) >= 0;
    }

    static Optional<BigDecimal> parse(String text) {
        String written = text.replace("廿", "二十").replace("卅", "三十");
        if (ONLY_FIGURES.matcher(written).matches()) {
            return Optional.of(figures(written));
        }
        boolean sound = WITH_UNITS.matcher(written).matches()
                && !SHORTENED.matcher(written).matches();
        return sound ? new Numerals().reckon(NOUGHT_BETWEEN.matcher(written).replaceAll("")) : Optional.empty();
    }

    /** 二〇二三: one figure behind the other. */
    private static BigDecimal figures(String written) {
        StringBuilder digits = new StringBuilder();
        written.codePoints().forEach(sign -> {
            int place = FIGURES.indexOf(sign);
            digits.appendCodePoint(place < 0 ? sign : VALUES.charAt(place));
        });
        return new BigDecimal(digits.toString());
    }

    private Optional<BigDecimal> reckon(String written) {
        Matcher pieces = PIECE.matcher(written);
        while (pieces.find()) {
            boolean fits =
                    pieces.group(2) == null ? figure(pieces.group()) : unit(POWERS.getOrDefault(pieces.group(), 0));
            if (!fits) {
                return Optional.empty();
            }
        }
        return Optional.of(total.add(section).add(orNought(figure)));
    }

    private boolean figure(String written) {
        boolean first = figure == null;
        figure = FIGURES.contains(written) ? figures(written) : new BigDecimal(written);
        return first;
    }

    private boolean unit(int power) {
        return power < NONE_YET ? small(power) : large(power);
    }

    private boolean small(int power) {
        boolean fits = power < smallest && (figure != null || power == 1);
        section = section.add((figure == null ? BigDecimal.ONE : figure).multiply(BigDecimal.TEN.pow(power)));
        figure = null;
        smallest = power;
        return fits;
    }

    private boolean large(int power) {
        BigDecimal before = section.add(orNought(figure));
        BigDecimal all = power == NONE_YET ? before : total.add(before);
        BigDecimal beside = power == NONE_YET ? total : BigDecimal.ZERO;
        total = beside.add(all.multiply(BigDecimal.TEN.pow(power)));
        section = BigDecimal.ZERO;
        figure = null;
        smallest = NONE_YET;
        return all.signum() > 0;
    }

    private static BigDecimal orNought(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
