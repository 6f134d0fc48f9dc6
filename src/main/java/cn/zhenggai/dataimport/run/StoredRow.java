package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.BookJudging;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a run as it is kept.
 *
 * @param place among all rows of the file, from 1
 * @param kind word of its kind
 * @param line of its sheet, as the spreadsheet counts; 0 for what is in no sheet
 * @param notes what should be known of its cells, by field
 */
public record StoredRow(
        long id,
        int place,
        String kind,
        String sheet,
        int line,
        RowState state,
        Line said,
        Judgement judgement,
        List<FieldNote> notes,
        @Nullable Made became) {

    /** Of what is there and in no sheet. */
    static StoredRow leftOver(int place, BookJudging.Left left) {
        Judgement judgement = left.judgement();
        return new StoredRow(
                0, place, left.kind(), "", 0, RowState.of(judgement), left.line(), judgement, List.of(), null);
    }

    /** A note at a field. */
    public record FieldNote(String field, String code, List<Object> arguments) {}
}
