package cn.zhenggai.accountability;

import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One proposal to hold somebody to account, confirmed by a leader, and what became of it. */
@Table("accountability")
class Accountability {

    @Id
    private Long id;

    private CaseNumber caseNumber;
    private String title;
    private long schoolId;
    private String schoolName;
    private long bureauId;
    private boolean confidential;
    private String origin;
    private String reason;
    private Long proposedBy;
    private String proposedName;
    private Instant proposedAt;
    private AccountabilityState state;
    private String closedNote;
    private String closedName;
    private Instant closedAt;
    private Integer vetoYear;
    private String vetoReason;
    private String vetoName;
    private Instant vetoAt;

    @Version
    private int version;

    Accountability() {}

    /** @param origin what was late or wrong, the clock of the step that a leader confirmed */
    Accountability(CaseFacts facts, long bureauId, String origin, String reason, Actor by, Instant now) {
        caseNumber = facts.number();
        title = facts.title();
        schoolId = facts.schoolId();
        schoolName = facts.schoolName();
        this.bureauId = bureauId;
        confidential = facts.confidential();
        this.origin = origin;
        this.reason = reason;
        proposedBy = by == null ? null : by.personId();
        proposedName = by == null ? null : by.name();
        proposedAt = now;
        state = AccountabilityState.OPEN;
    }

    Long id() {
        return id;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    long bureauId() {
        return bureauId;
    }

    AccountabilityState state() {
        return state;
    }

    boolean vetoed() {
        return vetoYear != null;
    }

    void closed(AccountabilityState how, String note, Actor by, Instant now) {
        if (state != AccountabilityState.OPEN || how == AccountabilityState.OPEN) {
            throw new IllegalStateException("No way for a proposal from " + state + " to " + how);
        }
        state = how;
        closedNote = note;
        closedName = by.name();
        closedAt = now;
    }

    void vetoed(int year, String why, Actor by, Instant now) {
        if (vetoed()) {
            throw new IllegalStateException("Vetoed already");
        }
        vetoYear = year;
        vetoReason = why;
        vetoName = by.name();
        vetoAt = now;
    }

    AccountabilityView view(List<OutcomeView> outcomes) {
        return new AccountabilityView(
                id,
                caseNumber,
                title,
                schoolName,
                confidential,
                origin,
                reason,
                proposedName,
                proposedAt,
                state,
                closedNote,
                closedName,
                closedAt,
                vetoYear,
                vetoReason,
                vetoName,
                vetoAt,
                outcomes);
    }
}
