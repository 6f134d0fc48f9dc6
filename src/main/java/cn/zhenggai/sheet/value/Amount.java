package cn.zhenggai.sheet.value;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.WrittenNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with what stands around it.
 *
 * @param number with 万 and 千 reckoned in
 * @param money whether it is in 元, because 元 or 万 was written; otherwise in whatever its column is in
 * @param more whether words stood around it that say more than a number: 约, 左右
 */
record Amount(BigDecimal number, boolean money, boolean more) {

    private static final Pattern AROUND = Pattern.compile(
            "(约|大约|大概|近|共|共计|合计|计|人民币|rmb)?[:：]?[¥￥]?(.*?)(左右|余|多|整|不到)?(元|块|圆)?(左右|整|正)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNCERTAIN = Pattern.compile("(约|大约|大概|近|左右|余|多|不到).*");
    private static final Pattern THINGS =
            Pattern.compile("(人|名|位|个|处|件|次|项|所|栋|幢|间|台|辆|份|张|条|班|套|具|只|平方米|㎡|m2|米|公里|天|日|年)?");

    static Amount plain(BigDecimal number) {
        return new Amount(number, false, false);
    }

    /** The refusal names no field; whoever asked knows it. */
    static Outcome<Amount> read(String text) {
        String narrow = WrittenNumber.narrow(text).strip();
        Matcher around = AROUND.matcher(narrow);
        if (!around.matches() || around.group(2).isEmpty()) {
            return none(text);
        }
        boolean uncertain =
                UNCERTAIN.matcher(or(around, 1) + or(around, 3) + or(around, 5)).matches();
        boolean yuan = around.group(4) != null || narrow.contains("¥") || narrow.contains("￥");
        return number(around.group(2).strip(), text)
                .map(found -> new Amount(found.number(), found.money() || yuan, uncertain));
    }

    private static Outcome<Amount> number(String core, String text) {
        int end = 0;
        while (end < core.length()
                && (Numerals.part(core.charAt(end)) || "0123456789.,+- ".indexOf(core.charAt(end)) >= 0)) {
            end++;
        }
        String figures = core.substring(0, end).strip();
        if (figures.isEmpty() || !THINGS.matcher(core.substring(end).strip()).matches()) {
            return none(text);
        }
        if (figures.chars().noneMatch(Numerals::part)) {
            return WrittenNumber.decimal(figures).map(Amount::plain);
        }
        boolean minus = figures.startsWith("-");
        Optional<BigDecimal> number = Numerals.parse(figures.replaceAll("^[-+]|[, ]", ""));
        boolean large = figures.matches(".*[万萬亿億].*");
        return number.map(found -> Outcome.done(new Amount(minus ? found.negate() : found, large, false)))
                .orElseGet(() -> none(text));
    }

    /** In 元 or 万元, given what a number without a unit means in its column. */
    BigDecimal in(String unit, @Nullable String ofColumn) {
        int from = money ? 0 : power(ofColumn == null ? unit : ofColumn, unit);
        return number.movePointRight(from - power(unit, unit)).round(MathContext.DECIMAL64);
    }

    private static int power(String unit, String otherwise) {
        return switch (unit) {
            case "元" -> 0;
            case "百元" -> 2;
            case "千元" -> 3;
            case "万元", "万" -> 4;
            case "亿元", "亿" -> 8;
            default -> unit.equals(otherwise) ? 0 : power(otherwise, otherwise);
        };
    }

    private static String or(Matcher found, int group) {
        String text = found.group(group);
        return text == null ? "" : text;
    }

    private static Outcome<Amount> none(String text) {
        return Outcome.refused(Refusal.invalid("cell", "cellNotANumber", text));
    }
}
