package cn.zhenggai.inspection.record;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        boolean repeat = finding.alike() == VisitFinding.Alike.REPEAT;
        VisitSeverity.Forced forced = doing.forced().get(finding.itemCode());
        jdbc.sql("""
                        insert into visit_finding (visit_id, place_no, ref, item_code, severity, because, place,
                            description, basis, requirement, fixed_on_the_spot, witness, confidential, outcome,
                            case_number, repeat_of, report_until, assignee_id, before_photos, after_photos)
                        values (:visit, :no, :ref, :item, :severity, :because, :place, :description, :basis,
                            :requirement, :fixed, :witness, :confidential, :outcome, :number, :repeat, :until,
                            :assignee, :before, :after)""")
                .param("visit", doing.visit().id())
                .param("no", no)
                .param("ref", finding.ref())
                .param("item", finding.itemCode())
                .param("severity", (doing.major(finding) ? Severity.MAJOR : Severity.GENERAL).name())
                .param("because", forced == null ? null : forced.because())
                .param("place", finding.place().strip())
                .param("description", finding.description().strip())
                .param("basis", finding.basis())
                .param("requirement", finding.requirement())
                .param("fixed", finding.fixedOnTheSpot())
                .param("witness", finding.witness())
                .param("confidential", RecordChecks.confidential(doing.item(finding)))
                .param("outcome", outcome.name())
                .param("number", number == null ? null : number.value())
                .param("repeat", repeat ? finding.alikeCase().value() : null)
                .param("until", waits ? BureauTime.column(clock.instant().plus(UP_WITHIN)) : null)
                .param("assignee", finding.assigneeId())
                .param("before", ids(finding.beforePhotos()))
                .param("after", ids(finding.afterPhotos()))
                .update();
    }

    /** Index uk_visit_finding_no. */
    public List<FindingLine> of(long visit) {
        return jdbc.sql("select * from visit_finding where visit_id = :visit order by place_no")
                .param("visit", visit)
                .query((row, n) -> FindingLine.read(row))
                .list();
    }

    public Optional<FindingLine> lock(long visit, long id) {
        return jdbc.sql("select * from visit_finding where id = :id and visit_id = :visit for update")
                .param("id", id)
                .param("visit", visit)
                .query((row, n) -> FindingLine.read(row))
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
