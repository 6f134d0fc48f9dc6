package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A case in a list.
 *
 * @param deadlineAt the hour in which a limit of hours ends, else absent
 */
record CaseItem(
        CaseNumber number,
        String href,
        String title,
        String schoolName,
        String category,
        Severity severity,
        CaseState state,
        int round,
        LocalDate foundOn,
        LocalDate deadline,
        Instant deadlineAt,
        boolean overdue,
        PersonName assigneeName,
        Instant endedAt)
        implements ListedWork {

    static CaseItem of(CaseLine line) {
        return new CaseItem(
                line.number(),
                CaseAnswers.address(line.number()),
                line.title(),
                line.schoolName(),
                line.category(),
                line.severity(),
                line.state(),
                line.round(),
                line.foundOn(),
                line.deadline(),
                line.due().at(),
                line.overdue(),
                line.assigneeName(),
                line.endedAt());
    }
}
