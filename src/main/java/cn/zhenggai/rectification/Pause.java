package cn.zhenggai.rectification;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One time that a case stood still. */
@Table("case_pause")
class Pause {

    @Id
    Long id;

    long caseId;
    int pauseNo;
    PauseReason reasonClass;
    String reason;
    String interimMeasure;
    long pausedBy;
    String pausedByName;
    Instant pausedAt;
    LocalDate reviewOn;
    LocalDate deadlineBefore;
    Long resumedBy;
    String resumedByName;
    Instant resumedAt;
    String resumeNote;
    LocalDate deadlineAfter;

    PauseView view() {
        return new PauseView(
                pauseNo,
                reasonClass,
                reason,
                interimMeasure,
                pausedByName,
                pausedAt,
                reviewOn,
                deadlineBefore,
                resumedByName,
                resumedAt,
                resumeNote,
                deadlineAfter);
    }
}
