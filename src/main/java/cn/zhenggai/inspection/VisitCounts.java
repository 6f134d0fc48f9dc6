package cn.zhenggai.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What a record adds up to: the items of the list by result, and what was found. */
public record VisitCounts(
        int ok, int bad, int notApplicable, int unchecked, int findings, int major, int fixed, int photos) {

    public static VisitCounts read(ResultSet row) throws SQLException {
        return new VisitCounts(
                row.getInt("items_ok"),
                row.getInt("items_bad"),
                row.getInt("items_na"),
                row.getInt("items_unchecked"),
                row.getInt("findings"),
                row.getInt("major_findings"),
                row.getInt("fixed_findings"),
                row.getInt("photos"));
    }

    public int items() {
        return ok + bad + notApplicable + unchecked;
    }
}
