package cn.zhenggai.sheet.value;

import cn.zhenggai.sheet.raw.RawCell;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What is taken as it stands; only a number whose last figures a spreadsheet has thrown away is not. */
final class TextKind {

    /** Excel keeps fifteen figures of a number; of what had more the rest is nought. */
    private static final Pattern TOO_LONG = Pattern.compile("\\d{16,}");

    private TextKind() {}

    static Taken take(RawCell cell, UnaryOperator<String> plain) {
        return figuresLost(cell) ? lost(cell.text()) : Taken.as(Objects.requireNonNull(plain.apply(cell.text())));
    }

    static boolean figuresLost(RawCell cell) {
        return cell.type() == RawCell.Type.NUMBER
                && TOO_LONG.matcher(cell.text()).matches();
    }

    static Taken lost(String written) {
        return Taken.not("cellFiguresLost", written);
    }
}
