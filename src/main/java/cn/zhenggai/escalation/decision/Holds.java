package cn.zhenggai.escalation.decision;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates until which leaders keep ladders still. Never changed: a new one is a new row, and the latest day counts. */
@Component
class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long caseId, Hold hold, Actor by) {
        jdbc.sql("""
                        insert into escalation_hold (case_id, case_number, held_until, reason, held_by, held_by_name, held_at)
                        values (:case, :number, :until, :reason, :by, :name, :at)""")
                .param("case", caseId)
                .param("number", hold.number().value())
                .param("until", hold.until())
                .param("reason", hold.reason())
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", BureauTime.column(hold.at()))
                .update();
    }

    /** In the order in which they were set. Index {@code ix_escalation_hold_case}. */
    List<Hold> of(CaseNumber number) {
        return jdbc.sql("select * from escalation_hold where case_number = :number order by id")
                .param("number", number.value())
                .query((row, n) -> new Hold(
                        CaseNumber.of(row.getString("case_number")),
                        BureauTime.day(row, "held_until"),
                        row.getString("reason"),
                        row.getString("held_by_name"),
                        BureauTime.moment(row, "held_at")))
                .list();
    }
}
