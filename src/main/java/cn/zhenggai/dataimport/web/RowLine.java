package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.run.StoredRow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row on the page.
 *
 * @param said what stands in it, at a glance
 */
record RowLine(
        String sheet,
        int line,
        String key,
        String said,
        String state,
        List<Difference> differences,
        List<Noted> reasons,
        List<Noted> notes) {

    private static final int GLANCE = 4;

    /** What is said of a field, which is empty for the row as a whole. */
    public record Noted(String field, String text) {}

    static RowLine of(StoredRow row, List<Noted> reasons, List<Noted> notes) {
        String said = row.said().values().values().stream()
                .filter(text -> !text.isEmpty())
                .limit(GLANCE)
                .collect(Collectors.joining(" · "));
        return new RowLine(
                row.sheet(),
                row.line(),
                row.judgement().key(),
                said.isEmpty() ? row.judgement().key() : said,
                row.state().name(),
                row.judgement().differences(),
                reasons,
                notes);
    }
}
