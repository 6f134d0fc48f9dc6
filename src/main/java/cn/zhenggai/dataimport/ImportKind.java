package cn.zhenggai.dataimport;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.sheet.heading.Layout;
import java.util.List;

/**
 * A kind of rows that may come in as a table. Contributed as a bean by the feature that owns them; {@link #apply} and
 * {@link #takeBack} go through its use cases and are called within a transaction of their own for each row.
 */
public interface ImportKind {

    /** In words it is message {@code import.kind.<word>}, its fields are {@code import.field.<word>.<key>}. */
    String word();

    /** Its place among the others: what others hang on comes first. */
    int order();

    /** Nobody else learns of its imports. */
    boolean opensTo(Actor actor);

    Layout layout();

    /**
     * @param by in whose name the rows come in
     * @param rows that are going to be judged, so that what they name can be asked for at once
     */
    Judging judging(Actor by, List<Line> rows);

    /** Does what the row says, which was judged a moment ago in the same transaction and would do something. */
    Outcome<Made> apply(Actor by, Line line);

    /** Puts back what was there before. Refused when something has been done with it since. */
    Outcome<Long> takeBack(Actor by, Made made);

    /** What is there now, a row each in the order of the layout, for a template that is filled in already. */
    List<List<String>> present(Actor by);
}
