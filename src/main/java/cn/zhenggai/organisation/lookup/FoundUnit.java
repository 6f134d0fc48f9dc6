package cn.zhenggai.organisation.lookup;

import cn.zhenggai.shared.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A unit that can be named. */
public record FoundUnit(
        long id,
        String code,
        UnitKind kind,
        String name,
        @Nullable Long parent,
        @Nullable Long township) {

    static FoundUnit read(ResultSet row, int n) throws SQLException {
        return new FoundUnit(
                row.getLong("id"),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("parent_id", Long.class),
                row.getObject("township_id", Long.class));
    }
}
