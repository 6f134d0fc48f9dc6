package cn.zhenggai.inspection.reading;

import cn.zhenggai.inspection.VisitCounts;
import cn.zhenggai.inspection.VisitMember;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.inspection.plan.VisitRules;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.RecordRights;
import cn.zhenggai.inspection.record.VisitMethod;
import cn.zhenggai.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A visit as its page and the paper 检查记录表 show it, within what the reader may know.
 *
 * @param on the day of the visit once it is recorded, until then the day it is planned for
 * @param checklist name of the list, null without one
 * @param members the leader first
 * @param writer who writes the record now, null when nobody does
 * @param signatureId evidence with the signature of the school's head, null when there is none
 * @param mayRecord whether the reader may write the record, now that it is not there
 * @param mayReportUp whether the reader may report a waiting finding up
 */
public record VisitSheet(
        long id,
        long schoolId,
        String schoolName,
        LocalDate on,
        VisitMode mode,
        VisitState state,
        String checklist,
        Long campaignId,
        Long planId,
        String subject,
        String jointWith,
        List<VisitMember> members,
        String writer,
        Instant arrivedAt,
        Instant leftAt,
        List<VisitMethod> methods,
        String companions,
        String opinion,
        List<Line> lines,
        List<FindingLine> findings,
        String signerName,
        String signerPost,
        Long signatureId,
        String refusal,
        String refusalWitness,
        String recordedByName,
        Instant recordedAt,
        VisitCounts counts,
        Long supplements,
        String cancelledByName,
        Instant cancelledAt,
        String cancelReason,
        boolean mayRecord,
        boolean mayReportUp,
        Instant now) {

    /** One item of the list and what was said of it. */
    public record Line(
            String itemCode, String category, String categoryName, String text, ItemResult.Mark mark, String note) {}

    static VisitSheet of(
            VisitRow visit,
            String checklist,
            List<VisitMember> members,
            List<Line> lines,
            List<FindingLine> findings,
            Actor reader,
            Instant now) {
        return new VisitSheet(
                visit.id(),
                visit.schoolId(),
                visit.schoolName(),
                visit.visitedOn() == null ? visit.plannedOn() : visit.visitedOn(),
                visit.mode(),
                visit.state(),
                checklist,
                visit.campaignId(),
                visit.planId(),
                visit.subject(),
                visit.jointWith(),
                members,
                visit.state() == VisitState.STARTED ? visit.startedByName() : null,
                visit.arrivedAt(),
                visit.leftAt(),
                methods(visit.methods()),
                visit.companions(),
                visit.opinion(),
                lines,
                findings,
                visit.signerName(),
                visit.signerPost(),
                visit.signatureId(),
                visit.refusalReason(),
                visit.refusalWitness(),
                visit.recordedByName(),
                visit.recordedAt(),
                visit.counts(),
                visit.supplements(),
                visit.cancelledByName(),
                visit.cancelledAt(),
                visit.cancelReason(),
                visit.state().open() && RecordRights.mayRecord(visit, members, reader),
                VisitRules.mayCheckOwn(reader) && reader.unitId() == visit.schoolId(),
                now);
    }

    /** Those of one kind, such as all that is still waiting. */
    public List<Line> lines(String mark) {
        return lines.stream().filter(line -> line.mark().name().equals(mark)).toList();
    }

    private static List<VisitMethod> methods(String kept) {
        return kept == null
                ? List.of()
                : Arrays.stream(kept.split(",")).map(VisitMethod::valueOf).toList();
    }
}
