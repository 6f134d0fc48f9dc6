package cn.zhenggai.inspection.reading;

import cn.zhenggai.inspection.VisitCounts;
import cn.zhenggai.inspection.VisitMember;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitScan;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.inspection.plan.VisitRules;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.RecordRights;
import cn.zhenggai.inspection.record.VisitMethod;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its page and the paper 检查记录表 show it, within what the reader may know: whoever reads for oversight
 * alone learns what was looked at and found, without persons, signature and pictures.
 *
 * @param on the day of the visit once it is recorded, until then the day it is planned for
 * @param checklist name of the list, null without one
 * @param members the leader first
 * @param writer who writes the record now, null when nobody does
 * @param signatureId evidence with the signature of the school's head, null when there is none
 * @param scans at which plates somebody was
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
        List<Member> members,
        PersonName writer,
        Instant arrivedAt,
        Instant leftAt,
        boolean timesPutRight,
        List<VisitMethod> methods,
        PersonName companions,
        String opinion,
        List<Line> lines,
        List<FindingLine> findings,
        PersonName signerName,
        String signerPost,
        Long signatureId,
        String refusal,
        PersonName refusalWitness,
        PersonName recordedByName,
        Instant recordedAt,
        VisitCounts counts,
        Long supplements,
        PersonName cancelledByName,
        Instant cancelledAt,
        String cancelReason,
        boolean mayRecord,
        boolean mayReportUp,
        List<VisitScan> scans,
        Instant now) {

    private static final long NOBODYS = 0;

    /** One of those who went, the id 0 for whom this reader does not learn of. */
    public record Member(long personId, PersonName name, String unitName) {

        static Member of(VisitMember member, Names names) {
            return new Member(names.read() ? member.personId() : NOBODYS, names.show(member.name()), member.unitName());
        }
    }

    /**
     * One item of the list and what was said of it.
     *
     * @param name in few letters
     * @param text what is to be found in order, in the words of the day
     * @param mark null before there is a record
     * @param bulkAt when it was ticked together with others, null for one that was ticked for itself
     */
    public record Line(
            String itemCode,
            String category,
            String categoryName,
            String name,
            String text,
            ItemResult.@Nullable Mark mark,
            @Nullable String note,
            @Nullable Instant bulkAt) {}

    static VisitSheet of(
            VisitRow visit,
            String checklist,
            List<VisitMember> members,
            VisitCounts counts,
            List<Line> lines,
            List<FindingLine> findings,
            List<VisitScan> scans,
            Actor reader,
            Instant now) {
        Names names = Names.of(reader);
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
                members.stream().map(member -> Member.of(member, names)).toList(),
                names.show(visit.state() == VisitState.STARTED ? visit.startedByName() : null),
                visit.arrivedAt(),
                visit.leftAt(),
                visit.timesPutRight(),
                methods(visit.methods()),
                names.show(visit.companions()),
                visit.opinion(),
                lines,
                findings,
                names.show(visit.signerName()),
                visit.signerPost(),
                names.read() ? visit.signatureId() : null,
                visit.refusalReason(),
                names.show(visit.refusalWitness()),
                names.show(visit.recordedByName()),
                visit.recordedAt(),
                counts,
                visit.supplements(),
                names.show(visit.cancelledByName()),
                visit.cancelledAt(),
                visit.cancelReason(),
                visit.state().open() && RecordRights.mayRecord(visit, members, reader),
                VisitRules.mayCheckOwn(reader) && reader.unitId() == visit.schoolId(),
                scans,
                now);
    }

    /** Where a finding was begun with a plate that was read; null where none was. */
    public @Nullable VisitScan scanOf(FindingLine finding) {
        return scans.stream()
                .filter(scan -> scan.refs().contains(finding.ref()))
                .findFirst()
                .orElse(null);
    }

    /** Those of one kind, such as all that is still waiting. */
    public List<Line> lines(String mark) {
        return lines.stream()
                .filter(line -> line.mark() != null && line.mark().name().equals(mark))
                .toList();
    }

    /** What is to be found in order, of the item of a finding; null when the reader does not learn of it. */
    public @Nullable String requirement(FindingLine finding) {
        return lines.stream()
                .filter(line -> line.itemCode().equals(finding.itemCode()))
                .map(line -> line.itemCode() + ' ' + line.text())
                .findFirst()
                .orElse(null);
    }

    /** Everything that was not found to be wrong, in short: by category, the categories in their order. */
    public List<RestOfRecord> rest() {
        return RestOfRecord.of(lines);
    }

    /** What was ticked together with others, in the order of time. */
    public BulkTicks bulk() {
        return BulkTicks.of(lines);
    }

    private static List<VisitMethod> methods(String kept) {
        return kept == null
                ? List.of()
                : Arrays.stream(kept.split(",")).map(VisitMethod::valueOf).toList();
    }
}
