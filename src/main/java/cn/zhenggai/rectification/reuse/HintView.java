package cn.zhenggai.rectification.reuse;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hint as one reader may see it.
 *
 * @param round of the case that was reported, null while it is not
 * @param photo id of the one that is reported
 * @param other the one that was there before, null when this reader may not see it
 * @param otherCase where that is, null when this reader may not know, or when it is on no case
 * @param uploadedOn the day on which the other one came
 */
public record HintView(
        @Nullable Integer round,
        long photo,
        ReuseKind kind,
        boolean same,
        @Nullable EvidenceFile other,
        @Nullable CaseNumber otherCase,
        LocalDate uploadedOn) {

    public boolean inRound(int number) {
        return round != null && round == number;
    }

    /** A picture of the hazard itself is no answer to it; a report with it is not taken. */
    public boolean refused() {
        return same && kind == ReuseKind.HAZARD;
    }
}
