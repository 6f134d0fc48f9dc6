package cn.zhenggai.notice;

import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.util.List;

/**
 * What is told of a notice as a whole.
 *
 * @param first its first line, for whoever has to name a case
 * @param count how many lines it has
 * @param severity of the gravest line
 * @param grouped false for the notice of a single case, which is told of as that case
 */
public record NoticeNews(
        long id,
        String number,
        long schoolId,
        String schoolName,
        Long townshipId,
        long bureauId,
        int count,
        CaseNumber first,
        String title,
        long openedBy,
        Severity severity,
        boolean confidential,
        boolean grouped) {

    public static NoticeNews of(NoticeRow notice, String number, List<LineFacts> lines) {
        LineFacts first = lines.get(0);
        boolean major = lines.stream().anyMatch(line -> line.severity() == Severity.MAJOR);
        return new NoticeNews(
                notice.id(),
                number,
                notice.schoolId(),
                notice.schoolName(),
                notice.townshipId(),
                notice.bureauId(),
                lines.size(),
                first.number(),
                first.title(),
                first.openedBy(),
                major ? Severity.MAJOR : Severity.GENERAL,
                first.confidential(),
                notice.grouped());
    }
}
