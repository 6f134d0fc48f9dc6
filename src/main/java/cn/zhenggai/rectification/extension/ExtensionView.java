package cn.zhenggai.rectification.extension;

import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One request for more time as it is read.
 *
 * @param replanned not asked for but ordered by the director, when the extensions are used up
 * @param timely early enough, so that nothing climbs while it waits for its answer
 * @param decideBy last day on which the bureau's answer is in time
 * @param approved null while it waits
 */
public record ExtensionView(
        int number,
        boolean replanned,
        ExtensionReason reasonClass,
        String reason,
        String interimMeasure,
        LocalDate deadlineBefore,
        LocalDate askedUntil,
        PersonName askedByName,
        Instant askedAt,
        boolean timely,
        Desk decider,
        LocalDate decideBy,
        Boolean approved,
        LocalDate approvedUntil,
        PersonName decidedByName,
        Instant decidedAt,
        String decisionNote) {

    /** The delay of an answer is the bureau's and never the school's. */
    public boolean answeredLate() {
        return decidedAt != null && BureauTime.dayOf(decidedAt).isAfter(decideBy);
    }
}
