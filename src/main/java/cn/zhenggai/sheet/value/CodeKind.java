package cn.zhenggai.sheet.value;

import cn.zhenggai.sheet.raw.RawCell;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Codes. What a spreadsheet made of them when it took them for numbers is undone, or refused when it cannot be. */
final class CodeKind implements Kind {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}']+");
    private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{1,3}");
    private static final Pattern FRACTION_OF_NOUGHT = Pattern.compile("(\\d+)\\.0+");

    @Override
    public Taken take(RawCell cell, Context context) {
        String narrow = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
        String code = BLANKS.matcher(narrow).replaceAll("");
        if (TextKind.figuresLost(cell) || EXPONENT.matcher(code).matches()) {
            return TextKind.lost(cell.text());
        }
        var fraction = FRACTION_OF_NOUGHT.matcher(code);
        return fraction.matches()
                ? Taken.as(fraction.group(1), Note.of("taken", cell.text(), fraction.group(1)))
                : Taken.as(code);
    }
}
