package cn.zhenggai.task;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A step that begins to wait, with all that the lists show of it.
 *
 * @param bundle steps of one kind with the same are taken together and shown as one; null for one taken by itself
 */
public record NewWork(
        String ref,
        CaseNumber caseNumber,
        Step step,
        int position,
        Desk desk,
        String title,
        long schoolId,
        String schoolName,
        String category,
        Severity severity,
        int round,
        Due due,
        @Nullable String bundle) {

    /** A step that is taken by itself. */
    public NewWork(
            String ref,
            CaseNumber caseNumber,
            Step step,
            int position,
            Desk desk,
            String title,
            long schoolId,
            String schoolName,
            String category,
            Severity severity,
            int round,
            Due due) {
        this(ref, caseNumber, step, position, desk, title, schoolId, schoolName, category, severity, round, due, null);
    }
}
