package cn.zhenggai.rectification.takeover;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where cases come from that were in old ledgers, and by what their rows are known again. */
@Component
public class TakenOverCases {

    private final JdbcClient jdbc;

    TakenOverCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the rows that are here already, with the numbers of their cases. Index uk_case_taken_over. */
    public Map<String, String> known(long bureauId, Collection<String> fingerprints) {
        Map<String, String> numbers = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            jdbc.sql("""
                            select o.fingerprint, c.number from case_taken_over o join rectification_case c on c.id = o.case_id
                            where o.bureau_id = :bureau and o.fingerprint in (:fingerprints)""")
                    .param("bureau", bureauId)
                    .param("fingerprints", fingerprints)
                    .query(row -> {
                        numbers.put(row.getString("fingerprint"), row.getString("number"));
                    });
        }
        return numbers;
    }

    public Optional<TakenOver> of(long caseId, boolean withPersons) {
        return jdbc.sql(
                        "select o.*, c.old_number from case_taken_over o join rectification_case c on c.id = o.case_id where o.case_id = :case")
                .param("case", caseId)
                .query((row, n) -> new TakenOver(
                        row.getString("old_number"),
                        row.getString("file_name"),
                        row.getString("sheet"),
                        row.getInt("line"),
                        row.getString("taken_by_name"),
                        BureauTime.givenMoment(row, "taken_at"),
                        row.getString("said")))
                .optional()
                .map(known -> withPersons ? known : known.withoutPersons());
    }

    void add(long caseId, Actor by, OldCase old, Instant now) {
        jdbc.sql("""
                        insert into case_taken_over (case_id, bureau_id, fingerprint, file_name, sheet, line, said,
                            taken_by, taken_by_name, taken_at)
                        values (:case, :bureau, :fingerprint, :file, :sheet, :line, :said, :by, :byName, :now)""")
                .param("case", caseId)
                .param("bureau", by.bureauId())
                .param("fingerprint", old.fingerprint())
                .param("file", old.place().file())
                .param("sheet", old.place().sheet())
                .param("line", old.place().line())
                .param("said", old.said())
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", BureauTime.column(now))
                .update();
    }

    /** The row may come again. */
    void forget(long caseId) {
        jdbc.sql("update case_taken_over set fingerprint = null where case_id = :case")
                .param("case", caseId)
                .update();
    }
}
