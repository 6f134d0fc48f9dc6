package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.RoundView;
import cn.zhenggai.rectification.WorkDone;
import cn.zhenggai.shared.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One attempt: what the school reports and what came of it. A report that the principal returned is overwritten; the log keeps its words. */
@Table("case_round")
public class Round {

    @Id
    private Long id;

    private long caseId;
    private int roundNo;
    private String measures;
    private BigDecimal cost;
    private String lastingMeasures;
    private Long reportedBy;
    private String reportedByName;
    private Instant reportedAt;
    private String returnedNote;
    private Long reportedStandIn;
    private Long signedBy;
    private Long signedStandIn;
    private String signedByName;
    private Instant submittedAt;
    private String evidenceHash;
    private Boolean passed;
    private Instant decidedAt;
    private boolean falsified;

    public Round() {}

    public Round(RectificationCase subject) {
        caseId = subject.id();
        roundNo = subject.course().roundNo();
    }

    public int roundNo() {
        return roundNo;
    }

    Long reportedBy() {
        return reportedBy;
    }

    Long signedBy() {
        return signedBy;
    }

    /** Who really did or signed the work, when he did so for another. */
    Long reportedStandIn() {
        return reportedStandIn;
    }

    Long signedStandIn() {
        return signedStandIn;
    }

    public String evidenceHash() {
        return evidenceHash;
    }

    /** Again after the principal returned it. */
    public void reported(WorkDone done, Actor by, Instant now) {
        measures = done.measures().strip();
        cost = done.cost();
        lastingMeasures = done.lastingMeasures();
        reportedBy = by.personId();
        reportedByName = by.name();
        reportedStandIn = standIn(by);
        reportedAt = now;
    }

    /** @param seal over the evidence that is signed for */
    public void signed(Actor by, Instant now, String seal) {
        signedBy = by.personId();
        signedByName = by.name();
        signedStandIn = standIn(by);
        submittedAt = now;
        returnedNote = null;
        evidenceHash = seal;
    }

    /**
     * As an old ledger tells of it, which knows no people.
     *
     * @param accepted null while nobody has looked
     */
    public void inherited(String done, Instant submitted, Boolean accepted, Instant decided) {
        measures = done;
        submittedAt = submitted;
        passed = accepted;
        decidedAt = decided;
    }

    private static Long standIn(Actor by) {
        return by.standIn() == null ? null : by.standIn().personId();
    }

    public void returned(String note) {
        returnedNote = note;
    }

    public void decided(boolean accepted, Instant now) {
        passed = accepted;
        decidedAt = now;
    }

    /** What it was reported with shows something else; whatever came of it counts no more. */
    public void falsified(Instant now) {
        falsified = true;
        if (passed == null) {
            decided(false, now);
        }
    }

    /** Is looked at anew. */
    public void reopened() {
        passed = null;
        decidedAt = null;
    }

    public RoundView view(Names names) {
        return new RoundView(
                roundNo,
                measures,
                cost,
                lastingMeasures,
                names.show(reportedByName),
                reportedAt,
                returnedNote,
                names.show(signedByName),
                submittedAt,
                evidenceHash,
                passed,
                decidedAt);
    }
}
