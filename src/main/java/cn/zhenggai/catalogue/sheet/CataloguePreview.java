package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.sheet.Skipped;
import cn.zhenggai.sheet.value.Note;
import java.util.List;

/**
 * What a sheet would make of the catalogue; nothing has been changed.
 *
 * @param fresh codes that are not in the catalogue on the day
 * @param untouched what is in the catalogue and not in the sheet; it stays as it is
 * @param notes what should be known of the file
 * @param leftOut rows that are no items, such as totals
 * @param text the sheet for handing on to the confirmation, null while there are faults
 */
public record CataloguePreview(
        List<SheetFault> faults,
        List<HazardItem> fresh,
        List<Changed> changed,
        int unchanged,
        List<HazardItem> untouched,
        String text,
        List<Note> notes,
        List<Skipped> leftOut) {

    /** An item that would read otherwise. */
    public record Changed(HazardItem item, List<Difference> differences) {}

    /** @param column key of the column, see message {@code catalogue.column.<key>} */
    public record Difference(String column, String before, String after) {}

    public boolean sound() {
        return faults.isEmpty();
    }

    /** Whether confirming it would change anything. */
    public boolean changes() {
        return !fresh.isEmpty() || !changed.isEmpty();
    }
}
