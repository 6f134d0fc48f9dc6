package cn.zhenggai.rectification.pause;

import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.PersonName;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that a case stood still, as it is read.
 *
 * @param resumedByName empty when the day of review came and nobody had resumed it; null while it stands still
 */
public record PauseView(
        int number,
        PauseReason reasonClass,
        String reason,
        String interimMeasure,
        PersonName pausedByName,
        Instant pausedAt,
        LocalDate reviewOn,
        LocalDate deadlineBefore,
        PersonName resumedByName,
        Instant resumedAt,
        String resumeNote,
        LocalDate deadlineAfter) {}
