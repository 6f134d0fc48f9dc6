package cn.zhenggai.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One edition of the plan for a major hazard; a returned plan is followed by a new edition. */
@Table("case_plan")
class Plan {

    @Id
    Long id;

    long caseId;
    int edition;
    String responsibility;
    String measures;
    BigDecimal funds;
    String fundsRemark;
    LocalDate finishOn;
    String emergencyPlan;
    String acceptance;
    String writtenByName;
    Instant writtenAt;
    Boolean approved;
    String reviewNote;
    String reviewedByName;
    Instant reviewedAt;

    PlanView view() {
        return new PlanView(
                edition,
                responsibility,
                measures,
                funds,
                fundsRemark,
                finishOn,
                emergencyPlan,
                acceptance,
                writtenByName,
                writtenAt,
                approved,
                reviewNote,
                reviewedByName,
                reviewedAt);
    }
}
