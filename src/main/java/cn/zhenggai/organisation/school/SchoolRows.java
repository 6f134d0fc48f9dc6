package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads schools from rows. */
final class SchoolRows {

    private SchoolRows() {}

    static KnownSchool known(ResultSet row, int n) throws SQLException {
        return new KnownSchool(
                row.getLong("id"),
                row.getString("code"),
                row.getString("national_code"),
                row.getString("name"),
                row.getString("township"),
                row.getString("school_kind"),
                row.getString("ownership"),
                row.getObject("pupils", Integer.class),
                row.getBoolean("active"),
                BureauTime.moment(row, "begun_at"),
                BureauTime.moment(row, "closed_at"),
                row.getInt("staff") == 1);
    }
}
