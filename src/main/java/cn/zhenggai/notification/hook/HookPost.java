package cn.zhenggai.notification.hook;

import cn.zhenggai.shared.BureauTime;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What a program is told: that something happened and to which case. Who did it and what it is about it reads with its own
 * token, within its own rights.
 *
 * @param id the same for every try
 */
@JsonPropertyOrder({"type", "timestamp", "data"})
record HookPost(@JsonIgnore String id, String type, String timestamp, Map<String, Object> data) {

    static HookPost read(ResultSet row, int n) throws SQLException {
        String number = row.getString("case_number");
        int entry = row.getInt("entry_no");
        return new HookPost(
                number + "-" + entry,
                "case." + row.getString("action").toLowerCase(Locale.ROOT),
                BureauTime.moment(row, "happened_at").toString(),
                Map.of("number", number, "entryNo", entry, "state", row.getString("state")));
    }

    static HookPost test(Instant now) {
        return new HookPost("test-" + UUID.randomUUID(), "hook.test", now.toString(), Map.of());
    }
}
