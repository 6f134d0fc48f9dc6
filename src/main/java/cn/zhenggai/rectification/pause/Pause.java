package cn.zhenggai.rectification.pause;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One time that a case stood still. */
@Table("case_pause")
public class Pause {

    @Id
    private Long id;

    private long caseId;
    private int pauseNo;
    private PauseReason reasonClass;
    private String reason;
    private String interimMeasure;
    private long pausedBy;
    private String pausedByName;
    private Instant pausedAt;
    private LocalDate reviewOn;
    private LocalDate deadlineBefore;
    private Long resumedBy;
    private String resumedByName;
    private Instant resumedAt;
    private String resumeNote;
    private LocalDate deadlineAfter;

    Pause() {}

    Pause(RectificationCase subject, int pauseNo, PauseEntry entry, Actor by, Instant now) {
        caseId = subject.id();
        this.pauseNo = pauseNo;
        reasonClass = entry.reasonClass();
        reason = entry.reason().strip();
        interimMeasure = entry.interimMeasure().strip();
        pausedBy = by.personId();
        pausedByName = by.name();
        pausedAt = now;
        reviewOn = entry.reviewOn();
        deadlineBefore = subject.clock().deadline();
    }

    /** Stopped until an objection is answered. */
    boolean forObjection() {
        return reasonClass == PauseReason.OBJECTION && resumedAt == null;
    }

    /** The same again until another day. @param interim null for the one that stands */
    PauseEntry longer(String note, String interim, LocalDate until) {
        return new PauseEntry(reasonClass, note, interim == null ? interimMeasure : interim, until);
    }

    /** From when on it was accepted, if it stands for long. */
    Optional<LocalDate> longSince() {
        return reasonClass.longTerm() ? Optional.of(BureauTime.dayOf(pausedAt)) : Optional.empty();
    }

    int pauseNo() {
        return pauseNo;
    }

    Instant pausedAt() {
        return pausedAt;
    }

    /** @param by null when the day of review has come by itself */
    void resumed(Actor by, String note, LocalDate deadline, Instant now) {
        resumedBy = by == null ? null : by.personId();
        resumedByName = by == null ? "" : by.name();
        resumedAt = now;
        resumeNote = note;
        deadlineAfter = deadline;
    }

    public PauseView view(Names names) {
        return new PauseView(
                pauseNo,
                reasonClass,
                reason,
                interimMeasure,
                names.show(pausedByName),
                pausedAt,
                reviewOn,
                deadlineBefore,
                names.show(resumedByName),
                resumedAt,
                resumeNote,
                deadlineAfter);
    }
}
