package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a run as it is kept.
 *
 * @param place among all rows of the file, from 1
 * @param line of its sheet, as the spreadsheet counts
 * @param notes what should be known of its cells, by field
 */
public record StoredRow(
        long id,
        int place,
        String sheet,
        int line,
        RowState state,
        Line said,
        Judgement judgement,
        List<FieldNote> notes,
        @Nullable Made became) {

    /** A note at a field. */
    public record FieldNote(String field, String code, List<Object> arguments) {}
}
