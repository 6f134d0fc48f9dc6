package cn.zhenggai.dataimport;

import cn.zhenggai.shared.Actor;
import java.util.List;
import java.util.Map;

/**
 * Several kinds that come in as one workbook, a sheet each: shown, confirmed, done and taken back as one. Contributed as
 * a bean by the feature that owns the kinds.
 */
public interface ImportBook {

    /** In words it is message {@code import.kind.<word>}; distinct from those of all kinds. */
    String word();

    /** Nobody else learns of its imports. */
    boolean opensTo(Actor actor);

    /** Words of the kinds that have a sheet, those first on which others hang: so they are judged, shown and done. */
    List<String> sheets();

    /** Words of the kinds of rows for what is there and in no sheet; they are done last. */
    List<String> leftOver();

    /** Cells of a template that are chosen out of another sheet: {@code kind.field} by {@code kind.field}. */
    Map<String, String> listedIn();

    /** @param by in whose name the rows come in */
    BookJudging judging(Actor by);
}
