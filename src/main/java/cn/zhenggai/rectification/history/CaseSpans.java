package cn.zhenggai.rectification.history;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the row that held until now and begins the next one, where anything that figures count has changed. */
@Component
public class CaseSpans {

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
            "repeated",
            "times_listed",
            "listed",
            "stops_active",
            "episode",
            "planned",
            "rounds_decided",
            "rounds_passed",
            "rounds_falsified",
            "funds_needed",
            "funds_allotted",
            "funds_spent",
            "receipts",
            "receipts_in_time",
            "inspections",
            "inspections_in_time");
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
            "claimed_in_original_time",
            "visit_id",
            "tenths_taken",
            "tenths_to_closure",
            "workdays_taken",
            "receipt_late_after",
            "inspection_late_after",
            "bureau_late_after");

    private static final String FACTS =
            Stream.of(ALWAYS, PERHAPS).flatMap(List::stream).collect(Collectors.joining(", "));
    private static final String OWN =
            Stream.of(ALWAYS, PERHAPS).flatMap(List::stream).map("f."::concat).collect(Collectors.joining(", "));
    private static final String SAME = Stream.concat(
                    ALWAYS.stream().map(fact -> "f.%1$s = s.%1$s".formatted(fact)),
                    PERHAPS.stream()
                            .map(fact -> "(f.%1$s = s.%1$s or f.%1$s is null and s.%1$s is null)".formatted(fact)))
            .collect(Collectors.joining(" and "));

    /** What is true of cases now; the condition says of which. */
    private static final String TRUE = Stream.of(
                    steps(Step.RECEIVE_NOTICE, "receipts", "receipt"),
                    steps(Step.VERIFY, "inspections", "inspection"),
                    "case when f.inside_school then null else (select min(w.late_after) from step_history w join case_card k"
                            + " on k.number = w.case_number where k.id = f.id and w.state = 'OPEN' and w.step in "
                            + Step.words(Step.OF_BUREAU) + ") end bureau_late_after")
            .collect(Collectors.joining(", ", "(select f.*, ", " from case_fact f where %s) f"));

    private static final String THESE = TRUE.formatted("f.id in (:cases)");
    private static final String WITHOUT_ROW =
            " not exists (select 1 from case_span s where s.case_id = f.id and s.until_at = :ever)";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSpans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Long> ids(Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("select id from rectification_case where number in (:numbers)")
                        .param(
                                "numbers",
                                numbers.stream().map(CaseNumber::value).toList())
                        .query(Long.class)
                        .list();
    }

    /**
     * Index ix_span_case.
     *
     * @param opened how many of them have no row yet
     */
    void write(Collection<Long> cases, int opened) {
        Map<String, Object> values =
                Map.of("now", BureauTime.column(BureauTime.now(clock)), "ever", CaseMeasures.EVER, "cases", cases);
        int ended = jdbc.sql("update case_span s set until_at = :now where s.case_id in (:cases) and s.until_at = :ever"
                        + " and not exists (select 1 from " + THESE + " where f.id = s.case_id and " + SAME + ")")
                .params(values)
                .update();
        int wanted = ended + opened;
        if (wanted > 0 && begin(values) < wanted) {
            jdbc.sql(CaseClass.MISSING.formatted(THESE + " where" + WITHOUT_ROW))
                    .params(values)
                    .update();
            begin(values);
        }
    }

    /** For each that has none: a row of now, unless its class is not known yet. */
    private int begin(Map<String, Object> values) {
        return jdbc.sql("insert into case_span (case_id, from_at, until_at, " + FACTS
                        + ", school_kind, campaign_id, class_id, counted_key, is_open) select f.id, :now, :ever, " + OWN
                        + ", u.school_kind, v.campaign_id, k.id, coalesce(f.counted_on, '9999-12-31'), case when "
                        + CaseMeasures.OPEN.replace("c.", "f.") + " then 1 else 0 end from " + THESE
                        + " join org_unit u on u.id = f.school_id left join visit_card v on v.id = f.visit_id"
                        + " join case_class k on k.word = " + CaseClass.WORD + " where" + WITHOUT_ROW)
                .params(values)
                .update();
    }

    /** Cases whose row of now is not what is true of them, or that have none or several: nothing, on a sound server. */
    public List<String> astray() {
        return astray(0, Long.MAX_VALUE);
    }

    /** The same of some cases alone. @param first and last of their ids */
    List<String> astray(long first, long last) {
        return jdbc.sql("select c.number from rectification_case c join "
                        + TRUE.formatted("f.id between :first and :last")
                        + " on f.id = c.id"
                        + " where (1 <> (select count(*) from case_span s where s.case_id = c.id and s.until_at = :ever)"
                        + " or not exists (select 1 from case_span s where s.case_id = c.id and s.until_at = :ever and "
                        + SAME + ")) order by c.number")
                .param("ever", CaseMeasures.EVER)
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .list();
    }

    /** Of one step of a case: how often it was done, how often in time, and when the one that waits is late. */
    private static String steps(Step step, String many, String one) {
        String of = "step_history w join case_card k on k.number = w.case_number where k.id = f.id and w.step = '"
                + step + "' and w.state = ";
        return "(select count(*) from " + of + "'DONE') " + many + ", (select count(*) from " + of
                + "'DONE' and w.closed_at <= w.late_after) " + many + "_in_time, (select min(w.late_after) from " + of
                + "'OPEN') " + one + "_late_after";
    }
}
