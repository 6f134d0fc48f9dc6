package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterKind;
import cn.zhenggai.coordination.LetterState;
import cn.zhenggai.coordination.LetterView;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A letter to another department. Changed under the lock of its case, by its verbs alone. */
@Table("coordination_letter")
class Letter {

    @Id
    private Long id;

    @Version
    private int version;

    private long caseId;
    private String caseNumber;
    private int place;
    private LetterKind kind;
    private LetterState state = LetterState.SENT;
    private long unitId;
    private String unitName;
    private boolean designated;
    private Integer follows;
    private int turn = 1;
    private String subject;
    private String harm;
    private String request;
    private String interim;
    private long sentBy;
    private String sentByName;
    private Instant sentAt;
    private LocalDate answerBy;
    private LocalDate replyBy;
    private String answeredByName;
    private Instant answeredAt;
    private String objection;
    private String proposedUnit;
    private Instant referredAt;
    private String referredNote;
    private String doneByName;
    private Instant doneAt;
    private String doneText;
    private Instant endedAt;
    private String ending;

    Letter() {}

    Letter(RectificationCase about, int place, UnitCard to, LetterEntry entry, Actor by, Terms terms) {
        caseId = about.id();
        caseNumber = about.number().value();
        this.place = place;
        kind = entry.kind();
        unitId = to.id();
        unitName = to.name();
        subject = entry.subject().strip();
        harm = entry.harm().strip();
        request = entry.request().strip();
        interim = entry.interim() == null ? null : entry.interim().strip();
        sentBy = by.personId();
        sentByName = by.name();
        sentAt = terms.now();
        answerBy = terms.answerBy();
        replyBy = terms.replyBy();
    }

    /** Its days. */
    record Terms(Instant now, LocalDate answerBy, LocalDate replyBy) {}

    long id() {
        return id;
    }

    CaseNumber caseNumber() {
        return CaseNumber.of(caseNumber);
    }

    int place() {
        return place;
    }

    int turn() {
        return turn;
    }

    LetterKind kind() {
        return kind;
    }

    LetterState state() {
        return state;
    }

    long unitId() {
        return unitId;
    }

    String unitName() {
        return unitName;
    }

    boolean designated() {
        return designated;
    }

    String subject() {
        return subject;
    }

    String harm() {
        return harm;
    }

    String request() {
        return request;
    }

    String interim() {
        return interim;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    LocalDate replyBy() {
        return replyBy;
    }

    Instant sentAt() {
        return sentAt;
    }

    String sentByName() {
        return sentByName;
    }

    Integer follows() {
        return follows;
    }

    LetterView.Reply reply() {
        return new LetterView.Reply(
                answeredByName,
                answeredAt,
                objection,
                proposedUnit,
                referredAt,
                referredNote,
                doneByName,
                doneAt,
                doneText,
                endedAt,
                ending);
    }

    String objection() {
        return objection;
    }

    String doneText() {
        return doneText;
    }

    boolean referred() {
        return referredAt != null;
    }

    /** How the log names its sending. */
    CaseDeed deed() {
        return kind == LetterKind.TRANSFER ? CaseDeed.SEND_CLUE : CaseDeed.SEND_LETTER;
    }

    /** @param byDecision whether it may not come back any more */
    void follows(Letter before, boolean byDecision) {
        follows = before.place;
        designated = byDecision;
    }

    void accepted(Actor by, Instant now) {
        must(state == LetterState.SENT);
        state = LetterState.ACCEPTED;
        answeredByName = by.name();
        answeredAt = now;
    }

    void objected(Actor by, Instant now, String reason, String other) {
        must(state == LetterState.SENT && !designated);
        state = LetterState.OBJECTED;
        answeredByName = by.name();
        answeredAt = now;
        objection = reason.strip();
        proposedUnit = other == null || other.isBlank() ? null : other.strip();
    }

    /** A designated letter stays where it is: what the department says goes to the county office. */
    void disputed(Actor by, Instant now, String reason) {
        must(state.withDepartment() && designated);
        answeredByName = by.name();
        answeredAt = now;
        objection = reason.strip();
    }

    void sentOn() {
        must(state == LetterState.OBJECTED);
        state = LetterState.SENT_ON;
    }

    void referred(Instant now, String note) {
        referredAt = now;
        referredNote = note;
    }

    void done(Actor by, Instant now, String what) {
        must(state.withDepartment());
        state = LetterState.DONE;
        doneByName = by.name();
        doneAt = now;
        doneText = what.strip();
    }

    /** What it did was not enough: it goes on, and its days begin again. */
    void goesOn(LocalDate until) {
        must(state == LetterState.DONE);
        state = LetterState.ACCEPTED;
        turn++;
        replyBy = until;
        doneAt = null;
    }

    void ended(Instant now, String reason) {
        must(state.open());
        state = LetterState.ENDED;
        endedAt = now;
        ending = reason;
    }

    private void must(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("No way for letter " + caseNumber + "/" + place + " in " + state);
        }
    }
}
