package cn.zhenggai.sheet.value;

import cn.zhenggai.sheet.raw.RawCell;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Days, also those that a spreadsheet shows as the number of days since 1900 or 1904. */
final class DayKind implements Kind {

    /** Between 1954 and 2119; what is smaller or larger is another number. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(\\.\\d{1,15})?");

    /** 20230514. */
    private static final Pattern EIGHT = Pattern.compile("\\d{8}");

    @Override
    public Taken take(RawCell cell, Context context) {
        String text = cell.text().strip();
        boolean figure = cell.type() == RawCell.Type.NUMBER || cell.type() == RawCell.Type.TEXT;
        if (figure && SERIAL.matcher(text).matches()) {
            LocalDate day = DateUtil.getLocalDateTime(Double.parseDouble(text), context.from1904(), true)
                    .toLocalDate();
            return Taken.as(day, Note.of("taken", text, day.toString()));
        }
        boolean other =
                cell.type() == RawCell.Type.NUMBER && !EIGHT.matcher(text).matches();
        return other ? Taken.not("cellNotADay", text) : DayText.read(text, context.year());
    }

    @Override
    public boolean telling() {
        return true;
    }
}
