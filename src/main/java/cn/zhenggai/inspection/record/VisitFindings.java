package cn.zhenggai.inspection.record;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings of the visits, in the order found. */
@Repository
public class VisitFindings {

    /** How long a school may keep a major hazard to itself. */
    static final Duration UP_WITHIN = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitFindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Recording doing, int no, VisitFinding finding, VisitReceipt.Outcome outcome, CaseNumber number) {
        boolean waits = outcome == VisitReceipt.Outcome.WAITING;
        jdbc.sql("""
                        insert into visit_finding (visit_id, place_no, ref, item_code, severity, because, place,
                            description, basis, requirement, fixed_on_the_spot, witness, confidential, outcome,
                            case_number, repeat_of, report_until, assignee_id, before_photos, after_photos)
                        values (:visit, :no, :ref, :item, :severity, :because, :place, :description, :basis,
                            :requirement, :fixed, :witness, :confidential, :outcome, :number, :repeat, :until,
                            :assignee, :before, :after)""")
                .param("visit", doing.visit().id())
                .param("no", no)
                .params(said(finding))
                .params(judged(doing, finding))
                .param("outcome", outcome.name())
                .param("number", number == null ? null : number.value())
                .param("until", waits ? BureauTime.column(clock.instant().plus(UP_WITHIN)) : null)
                .update();
    }

    /** In the words of the one who recorded it. */
    private static Map<String, Object> said(VisitFinding finding) {
        Map<String, Object> said = new HashMap<>();
        said.put("ref", finding.ref());
        said.put("item", finding.itemCode());
        said.put("place", finding.place().strip());
        said.put("description", finding.description().strip());
        said.put("basis", finding.basis());
        said.put("requirement", finding.requirement());
        said.put("fixed", finding.fixedOnTheSpot());
        said.put("witness", finding.witness());
        said.put(
                "repeat", finding.repeatOf() == null ? null : finding.repeatOf().value());
        said.put("assignee", finding.assigneeId());
        said.put("before", ids(finding.beforePhotos()));
        said.put("after", ids(finding.afterPhotos()));
        return said;
    }

    /** What the catalogue and the rules of the day make of it. */
    private static Map<String, Object> judged(Recording doing, VisitFinding finding) {
        Map<String, Object> judged = new HashMap<>();
        judged.put("severity", doing.severity(finding).name());
        judged.put("because", doing.because(finding));
        judged.put("confidential", RecordChecks.confidential(doing.item(finding)));
        return judged;
    }

    /** Index uk_visit_finding_no. */
    public List<FindingLine> of(long visit, Names names) {
        return jdbc.sql("select * from visit_finding where visit_id = :visit order by place_no")
                .param("visit", visit)
                .query((row, n) -> FindingLine.read(row, names))
                .list();
    }

    public Optional<FindingLine> lock(long visit, long id, Names names) {
        return jdbc.sql("select * from visit_finding where id = :id and visit_id = :visit for update")
                .param("id", id)
                .param("visit", visit)
                .query((row, n) -> FindingLine.read(row, names))
                .optional();
    }

    public void reported(long id, CaseNumber number, String by, Instant at) {
        jdbc.sql("""
                        update visit_finding set outcome = 'CASE', case_number = :number, reported_at = :at,
                            reported_by_name = :by
                        where id = :id and outcome = 'WAITING'""")
                .param("number", number.value())
                .param("at", BureauTime.column(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static String ids(List<Long> ids) {
        return ids.isEmpty() ? null : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
