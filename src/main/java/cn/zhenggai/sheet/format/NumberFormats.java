package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.RawCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a number shows by its format: as a day, or with noughts before it, or as itself. */
final class NumberFormats {

    /** Excel keeps fifteen figures; what follows them is the noise of binary fractions. */
    private static final MathContext FIGURES = new MathContext(15);

    private static final Pattern NOUGHTS = Pattern.compile("0{2,20}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final boolean from1904;
    private final Map<String, Boolean> days = new HashMap<>();

    NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    RawCell cell(double number, int id, String format) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return new RawCell(RawCell.Type.ERROR, "#NUM!");
        }
        if (isDay(id, format) && DateUtil.isValidExcelDate(number)) {
            return new RawCell(RawCell.Type.DATE, day(number));
        }
        return new RawCell(RawCell.Type.NUMBER, padded(plain(number), format));
    }

    private boolean isDay(int id, String format) {
        if (ofChina(id)) {
            return true;
        }
        return !format.equals("General") && days.computeIfAbsent(format, key -> DateUtil.isADateFormat(id, format));
    }

    /** Formats that the Chinese Excel and WPS use without saying how they read: 27 to 36 and 50 to 58 are days and hours. */
    private static boolean ofChina(int id) {
        return id >= 27 && id <= 36 || id >= 50 && id <= 58;
    }

    private String day(double number) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
        if (number < 1) {
            return HOUR.format(moment);
        }
        boolean whole = moment.toLocalTime().toSecondOfDay() == 0;
        return whole ? DAY.format(moment) : MOMENT.format(moment);
    }

    static String plain(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number)).round(FIGURES);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String padded(String plain, String format) {
        boolean shorter = format.startsWith("00") && plain.length() < format.length();
        return shorter && NOUGHTS.matcher(format).matches() && plain.chars().allMatch(Character::isDigit)
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }
}
