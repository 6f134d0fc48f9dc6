package cn.zhenggai.statistics.counted;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case that a figure counts, as it was at the cut-off.
 *
 * @param title null when the reader may not open the case now, though it counted for him then
 * @param schoolName of the school that had it then
 * @param state of then, like all that follows
 */
public record CountedCase(
        CaseNumber number,
        @Nullable String title,
        String schoolName,
        String category,
        Severity severity,
        CaseState state,
        @Nullable LocalDate countedOn,
        LocalDate originalDeadline,
        LocalDate deadline,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate endedOn) {

    CountedCase unread() {
        return new CountedCase(
                number,
                null,
                schoolName,
                category,
                severity,
                state,
                countedOn,
                originalDeadline,
                deadline,
                submittedOn,
                endedOn);
    }
}
