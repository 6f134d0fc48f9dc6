package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case that cost a school something, as it was at the cut-off.
 *
 * @param title null for a reader who may not open it
 * @param deadline the approved one, which counts; the first one is shown
 * @param faults by kind: what it adds to each number
 */
public record ReasonCase(
        CaseNumber number,
        @Nullable String title,
        String category,
        Severity severity,
        CaseState state,
        @Nullable LocalDate countedOn,
        LocalDate originalDeadline,
        LocalDate deadline,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate endedOn,
        Map<Criterion, Integer> faults) {

    ReasonCase unread() {
        return new ReasonCase(
                number,
                null,
                category,
                severity,
                state,
                countedOn,
                originalDeadline,
                deadline,
                submittedOn,
                endedOn,
                faults);
    }

    public int of(Criterion criterion) {
        return faults.getOrDefault(criterion, 0);
    }
}
