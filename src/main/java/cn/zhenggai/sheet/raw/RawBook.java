package cn.zhenggai.sheet.raw;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that holds tables, held open. Every walk over a sheet tells the same. */
public interface RawBook extends Closeable {

    /** A sheet by its name; empty for a file that has only one and no name for it. */
    record RawSheet(String name, boolean hidden) {}

    List<RawSheet> sheets();

    void walk(int sheet, RowVisitor visitor) throws IOException;

    /** Whether days are counted from 1904, as on old Macintoshes. */
    default boolean from1904() {
        return false;
    }

    /** Whether cells point into other files; those are never looked at. */
    default boolean linksOutside() {
        return false;
    }
}
