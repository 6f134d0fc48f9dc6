package cn.zhenggai.rule;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables that were put into force. There are a handful in years, so they are read whole. */
@Component
public class Editions {

    private static final String LINES =
            "select e.id, e.table_name, e.from_day, e.size, e.sha256, e.reason, e.put_by_name,"
                    + " e.put_at, e.withdrawn_at, e.withdrawn_by_name, e.withdrawn_reason from rule_edition e";

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all tables, those that stand, in the order of their days. */
    public List<Edition> standing() {
        return jdbc.sql(LINES + " where e.withdrawn_key = 0 order by e.from_day, e.id")
                .query(Editions::read)
                .list();
    }

    /** Of one table, the withdrawn among them, the latest day first. */
    List<Edition> of(String table) {
        return jdbc.sql(LINES + " where e.table_name = :table order by e.from_day desc, e.id desc")
                .param("table", table)
                .query(Editions::read)
                .list();
    }

    Optional<Edition> find(long id) {
        return jdbc.sql(LINES + " where e.id = :id")
                .param("id", id)
                .query(Editions::read)
                .optional();
    }

    /** The file, to the byte. */
    public byte[] model(long id) {
        return jdbc.sql("select e.model from rule_edition e where e.id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("model"))
                .single();
    }

    /** @return its id */
    long put(String table, LocalDate from, byte[] model, String reason, Actor by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rule_edition (table_name, from_day, model, size, sha256, reason, put_by, put_by_name, put_at)
                        values (:table, :from, :model, :size, :sha256, :reason, :by, :byName, :at)""")
                .param("table", table)
                .param("from", from)
                .param("model", model)
                .param("size", model.length)
                .param("sha256", Fingerprint.of(model))
                .param("reason", reason)
                .param("by", by.personId())
                .param("byName", by.name())
                .param("at", BureauTime.column(at))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** @return whether it stood until now */
    boolean withdraw(long id, String reason, Actor by, Instant at) {
        return jdbc.sql("""
                        update rule_edition set withdrawn_key = id, withdrawn_at = :at, withdrawn_by = :by,
                            withdrawn_by_name = :byName, withdrawn_reason = :reason
                        where id = :id and withdrawn_key = 0""")
                        .param("at", BureauTime.column(at))
                        .param("by", by.personId())
                        .param("byName", by.name())
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Edition read(ResultSet row, int n) throws SQLException {
        Instant withdrawnAt = BureauTime.moment(row, "withdrawn_at");
        return new Edition(
                row.getLong("id"),
                row.getString("table_name"),
                BureauTime.givenDay(row, "from_day"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("reason"),
                row.getString("put_by_name"),
                BureauTime.givenMoment(row, "put_at"),
                withdrawnAt == null
                        ? null
                        : new Edition.Withdrawal(
                                withdrawnAt, row.getString("withdrawn_by_name"), row.getString("withdrawn_reason")));
    }
}
