package cn.zhenggai.sheet.value;

import cn.zhenggai.shared.text.PaperNumber;
import cn.zhenggai.sheet.raw.RawCell;
import java.util.Optional;

/** Numbers of papers, as they are printed. */
final class PaperNumberKind implements Kind {

    @Override
    public Taken take(RawCell cell, Context context) {
        Optional<PaperNumber> number =
                cell.type() == RawCell.Type.TEXT ? PaperNumber.of(cell.text()) : Optional.empty();
        if (number.isEmpty()) {
            return Taken.not("cellNotAPaperNumber", cell.text());
        }
        String printed = number.get().toString();
        return Taken.as(printed, printed.equals(cell.text().strip()) ? null : Note.of("taken", cell.text(), printed));
    }

    @Override
    public boolean telling() {
        return true;
    }
}
