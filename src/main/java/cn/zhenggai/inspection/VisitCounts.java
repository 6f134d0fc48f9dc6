package cn.zhenggai.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a record adds up to: the items of the list by result, and what was found.
 *
 * @param omitted of the list, but nothing that this school could have
 */
public record VisitCounts(
        int ok,
        int bad,
        int notApplicable,
        int unchecked,
        int findings,
        int major,
        int fixed,
        int photos,
        int omitted) {

    public static VisitCounts read(ResultSet row) throws SQLException {
        return new VisitCounts(
                row.getInt("items_ok"),
                row.getInt("items_bad"),
                row.getInt("items_na"),
                row.getInt("items_unchecked"),
                row.getInt("findings"),
                row.getInt("major_findings"),
                row.getInt("fixed_findings"),
                row.getInt("photos"),
                row.getInt("items_omitted"));
    }

    /** Of a visit that is still to be made. */
    public static VisitCounts before(int omitted) {
        return new VisitCounts(0, 0, 0, 0, 0, 0, 0, 0, omitted);
    }

    public int items() {
        return ok + bad + notApplicable + unchecked;
    }
}
