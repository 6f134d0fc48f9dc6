package cn.zhenggai.organisation.lookup;

import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who can be named: where he works and as what, neither login nor telephone. */
public record FoundPerson(long id, String name, @Nullable String post, Place unit, List<Role> roles) {

    public record Place(long id, String name, UnitKind kind) {}

    static FoundPerson read(ResultSet row, int n) throws SQLException {
        String roles = row.getString("roles");
        return new FoundPerson(
                row.getLong("id"),
                row.getString("name"),
                row.getString("post"),
                new Place(
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        UnitKind.valueOf(row.getString("unit_kind"))),
                Arrays.stream(roles == null ? new String[0] : roles.split(","))
                        .map(Role::valueOf)
                        .sorted()
                        .toList());
    }
}
