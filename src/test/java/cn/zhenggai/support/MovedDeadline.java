package cn.zhenggai.support;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the deadline of a case by hand, with the moment of lateness that the case itself would have written. */
public final class MovedDeadline {

    private MovedDeadline() {}

    /** The day counts to its end, also for a case whose limit was one of hours. */
    public static void to(JdbcClient jdbc, CaseNumber number, LocalDate day) {
        move(jdbc, number, day, null);
    }

    public static void to(JdbcClient jdbc, CaseNumber number, Instant moment) {
        move(jdbc, number, BureauTime.dayOf(moment), moment);
    }

    private static void move(JdbcClient jdbc, CaseNumber number, LocalDate day, Instant moment) {
        Instant last = moment == null ? BureauTime.endOf(day) : moment;
        jdbc.sql("""
                        update rectification_case
                        set deadline = :day, deadline_at = :moment,
                            late_after = case when late_after is null then null else :last end,
                            own_late_after = case when own_late_after is null then null else :last end
                        where number = :number""")
                .param("day", day)
                .param("moment", BureauTime.column(moment))
                .param("last", BureauTime.column(last))
                .param("number", number.value())
                .update();
        jdbc.sql("""
                        update case_span
                        set deadline = :day, late_after = case when late_after is null then null else :last end
                        where case_id = (select c.id from rectification_case c where c.number = :number)
                          and until_at = '9999-12-31 00:00:00'""")
                .param("day", day)
                .param("last", BureauTime.column(last))
                .param("number", number.value())
                .update();
    }
}
