package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.run.StoredRow;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row on the page.
 *
 * @param name of whom or what it is about, as far as it is told
 * @param said what stands in it, at a glance
 * @param asks whether something may be said to it now
 */
record RowLine(
        long id,
        String kind,
        String sheet,
        int line,
        String key,
        String name,
        String said,
        String state,
        String verdict,
        boolean asks,
        List<Difference> differences,
        List<Why> reasons,
        List<Noted> notes) {

    private static final int GLANCE = 4;

    /** What is said of a field, which is empty for the row as a whole. */
    public record Noted(String field, String text) {}

    /** @param address where more of it is seen, null where there is no such place */
    public record Why(String field, String text, @Nullable String address) {}

    static RowLine of(StoredRow row, boolean asks, List<Why> reasons, List<Noted> notes) {
        String said = row.said().cells().stream()
                .filter(text -> !text.isEmpty())
                .limit(GLANCE)
                .collect(Collectors.joining(" · "));
        return new RowLine(
                row.id(),
                row.kind(),
                row.sheet(),
                row.line(),
                row.judgement().key(),
                row.said().says("name")
                        ? row.said().text("name")
                        : row.judgement().key(),
                said.isEmpty() ? row.judgement().key() : said,
                row.state().name(),
                row.judgement().verdict().name(),
                asks,
                row.judgement().differences(),
                reasons,
                notes);
    }
}
