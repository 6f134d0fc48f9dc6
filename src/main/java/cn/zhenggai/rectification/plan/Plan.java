package cn.zhenggai.rectification.plan;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One edition of the plan for a major hazard; a returned plan is followed by a new edition. */
@Table("case_plan")
public class Plan {

    @Id
    private Long id;

    private long caseId;
    private int edition;
    private String responsibility;
    private String measures;
    private BigDecimal funds;
    private String fundsRemark;
    private LocalDate finishOn;
    private String emergencyPlan;
    private String acceptance;
    private String writtenByName;
    private Instant writtenAt;
    private Boolean approved;
    private String reviewNote;
    private String reviewedByName;
    private Instant reviewedAt;

    Plan() {}

    Plan(RectificationCase subject, int edition, PlanEntry entry, Actor by, Instant now) {
        caseId = subject.id();
        this.edition = edition;
        responsibility = entry.responsibility().strip();
        measures = entry.measures().strip();
        funds = entry.funds();
        fundsRemark = entry.fundsRemark();
        finishOn = entry.finishOn();
        emergencyPlan = entry.emergencyPlan().strip();
        acceptance = entry.acceptance().strip();
        writtenByName = by.name();
        writtenAt = now;
    }

    int edition() {
        return edition;
    }

    void reviewed(boolean accepted, String note, Actor by, Instant now) {
        approved = accepted;
        reviewNote = note;
        reviewedByName = by.name();
        reviewedAt = now;
    }

    public PlanView view(Names names) {
        return new PlanView(
                edition,
                names.show(responsibility),
                measures,
                funds,
                fundsRemark,
                finishOn,
                emergencyPlan,
                acceptance,
                names.show(writtenByName),
                writtenAt,
                approved,
                reviewNote,
                names.show(reviewedByName),
                reviewedAt);
    }
}
