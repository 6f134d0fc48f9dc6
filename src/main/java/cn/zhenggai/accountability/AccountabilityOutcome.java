package cn.zhenggai.accountability;

import cn.zhenggai.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What came of a proposal, for a unit or a person. Never changed once it is recorded. */
@Table("accountability_outcome")
class AccountabilityOutcome {

    @Id
    private Long id;

    private long accountabilityId;
    private CalledParty subject;
    private String personName;
    private String personPost;
    private ConsequenceForm form;
    private String decidedBy;
    private LocalDate decidedOn;
    private LocalDate untilOn;
    private String note;
    private String recordedName;
    private Instant recordedAt;

    AccountabilityOutcome() {}

    AccountabilityOutcome(long accountability, OutcomeEntry entry, Actor by, Instant now) {
        accountabilityId = accountability;
        subject = entry.form().party();
        boolean person = subject == CalledParty.PERSON;
        personName = person ? entry.personName().strip() : null;
        personPost = person ? entry.personPost() : null;
        form = entry.form();
        decidedBy = entry.decidedBy().strip();
        decidedOn = entry.decidedOn();
        untilOn = entry.until();
        note = entry.note();
        recordedName = by.name();
        recordedAt = now;
    }

    boolean ofUnit() {
        return subject == CalledParty.UNIT;
    }

    OutcomeView view(LocalDate today) {
        return new OutcomeView(
                form,
                personName,
                personPost,
                decidedBy,
                decidedOn,
                untilOn,
                note,
                recordedName,
                recordedAt,
                untilOn != null && !untilOn.isBefore(today));
    }
}
