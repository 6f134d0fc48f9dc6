package cn.zhenggai.rectification.history;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the row that held until now and begins the next one, where anything that figures count has changed. */
@Component
public class CaseSpans {

    /** The end of what still holds. */
    public static final LocalDateTime EVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    private static final List<String> ALWAYS = List.of(
            "bureau_id",
            "section_id",
            "school_id",
            "opened_by",
            "category",
            "item_code",
            "source",
            "severity",
            "confidential",
            "inside_school",
            "state",
            "original_deadline",
            "deadline",
            "outside",
            "extensions",
            "repeated");
    private static final List<String> PERHAPS = List.of(
            "township_id",
            "assignee_id",
            "issued_at",
            "counted_on",
            "ended_on",
            "late_after",
            "submitted_at",
            "first_passed",
            "on_time_original",
            "on_time_approved",
            "claimed_in_time",
            "claimed_in_original_time");

    private static final String FACTS =
            Stream.of(ALWAYS, PERHAPS).flatMap(List::stream).collect(Collectors.joining(", "));
    private static final String SAME = Stream.concat(
                    ALWAYS.stream().map(fact -> "f.%1$s = s.%1$s".formatted(fact)),
                    PERHAPS.stream()
                            .map(fact -> "(f.%1$s = s.%1$s or f.%1$s is null and s.%1$s is null)".formatted(fact)))
            .collect(Collectors.joining(" and "));

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSpans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Index ix_span_case.
     *
     * @param opened whether there may be cases among them that have no row yet
     */
    void write(Collection<Long> cases, boolean opened) {
        LocalDateTime now = BureauTime.column(BureauTime.now(clock));
        int ended = jdbc.sql("update case_span s set until_at = :now where s.case_id in (:cases) and s.until_at = :ever"
                        + " and not exists (select 1 from case_fact f where f.id = s.case_id and " + SAME + ")")
                .param("now", now)
                .param("ever", EVER)
                .param("cases", cases)
                .update();
        if (ended > 0 || opened) {
            jdbc.sql("insert into case_span (case_id, from_at, until_at, " + FACTS + ") select f.id, :now, :ever, "
                            + FACTS
                            + " from case_fact f where f.id in (:cases) and not exists"
                            + " (select 1 from case_span s where s.case_id = f.id and s.until_at = :ever)")
                    .param("now", now)
                    .param("ever", EVER)
                    .param("cases", cases)
                    .update();
        }
    }

    /** Cases whose row of now is not what is true of them, or that have none or several: nothing, on a sound server. */
    public List<String> astray() {
        return jdbc.sql("select c.number from rectification_case c join case_fact f on f.id = c.id"
                        + " where 1 <> (select count(*) from case_span s where s.case_id = c.id and s.until_at = :ever)"
                        + " or not exists (select 1 from case_span s where s.case_id = c.id and s.until_at = :ever and "
                        + SAME + ") order by c.number")
                .param("ever", EVER)
                .query(String.class)
                .list();
    }
}
