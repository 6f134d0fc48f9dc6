package cn.zhenggai.rectification.order;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;

/**
 * What a notice has to know of a case that is to be, or is, one of its lines.
 *
 * @param noticeId null while it is on none
 * @param line its place there, from 1
 */
public record LineFacts(
        CaseNumber number,
        Long noticeId,
        Integer line,
        CaseState state,
        Severity severity,
        boolean confidential,
        long bureauId,
        long sectionId,
        Long townshipId,
        long schoolId,
        String schoolName,
        Long visitId,
        LocalDate foundOn,
        long openedBy,
        String openedByName,
        String title) {

    static LineFacts of(RectificationCase c) {
        return new LineFacts(
                c.number(),
                c.order().noticeId(),
                c.order().lineNo(),
                c.state(),
                c.severity(),
                c.hazard().confidential(),
                c.jurisdiction().bureauId(),
                c.jurisdiction().sectionId(),
                c.jurisdiction().townshipId(),
                c.jurisdiction().schoolId(),
                c.jurisdiction().schoolName(),
                c.ties().visitId(),
                c.discovery().foundOn(),
                c.discovery().openedBy(),
                c.discovery().openedByName(),
                c.hazard().title());
    }
}
