package cn.zhenggai.rectification.proof;

import cn.zhenggai.rectification.log.LogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases together with their log, in one statement, so that neither is older than the other. */
@Component
class CaseTrails {

    private static final int PAGE = 100;

    /** Index ix_log_day_case. */
    private static final String CASES = """
            (select c.id, c.number, c.log_count, c.log_head,
                    coalesce((select max(d.entry_no) from log_day_case d join log_day o on o.closed_day = d.closed_day
                              where d.case_number = c.number and o.opening), 0) found
             from rectification_case c where\s""";

    private final JdbcClient jdbc;

    CaseTrails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next cases behind this one, few enough to be held in memory; empty behind the last. */
    List<CaseTrail> after(long id) {
        return read(CASES + "c.id > :id order by c.id limit " + PAGE + ")", id);
    }

    /** Empty when the case is gone. */
    List<CaseTrail> of(long id) {
        return read(CASES + "c.id = :id)", id);
    }

    private List<CaseTrail> read(String cases, long id) {
        List<CaseTrail> trails = new ArrayList<>();
        jdbc.sql("select c.id subject_id, c.number, c.log_count, c.log_head, c.found, l.* from " + cases
                        + " c left join case_log l on l.case_id = c.id order by c.id, l.entry_no")
                .param("id", id)
                .query(row -> {
                    add(trails, row);
                });
        return trails;
    }

    private static void add(List<CaseTrail> trails, ResultSet row) throws SQLException {
        long id = row.getLong("subject_id");
        if (trails.isEmpty() || trails.get(trails.size() - 1).id() != id) {
            trails.add(new CaseTrail(
                    id,
                    row.getString("number"),
                    row.getInt("log_count"),
                    row.getString("log_head"),
                    row.getInt("found"),
                    new ArrayList<>()));
        }
        if (row.getObject("entry_no") != null) {
            List<LogEntry> entries = trails.get(trails.size() - 1).entries();
            entries.add(LogEntry.read(row, entries.size()));
        }
    }
}
