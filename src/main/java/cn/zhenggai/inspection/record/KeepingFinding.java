package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.QuotingBasis;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.inspection.RemarkKeeping;
import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.inspection.RemarkedFinding;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.opening.SeeingAgain;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes one finding what it becomes: a case, a line in the log of one that was there, a remark, or something that waits. */
@Component
class KeepingFinding {

    private final OpeningCase opening;
    private final SeeingAgain seeing;
    private final EvidenceShelf evidence;
    private final VisitFindings rows;
    private final QuotingBasis quoting;
    private final RemarkKeeping remarks;

    KeepingFinding(
            OpeningCase opening,
            SeeingAgain seeing,
            EvidenceShelf evidence,
            VisitFindings rows,
            QuotingBasis quoting,
            RemarkKeeping remarks) {
        this.opening = opening;
        this.seeing = seeing;
        this.evidence = evidence;
        this.rows = rows;
        this.quoting = quoting;
        this.remarks = remarks;
    }

    Outcome<VisitReceipt.Entry> keep(Recording doing, int no, VisitFinding told) {
        HazardItem item = doing.item(told);
        VisitFinding finding = told.completed(quoting.of(item), item.words().order());
        if (doing.waits(finding)) {
            attach(doing, VisitPhotos.ofFinding(doing.visit().id(), no), finding);
            return noted(doing, no, finding, VisitReceipt.Outcome.WAITING, null);
        }
        if (finding.merged()) {
            return merged(doing, no, finding);
        }
        if (finding.remark() != null) {
            return remarked(doing, no, finding);
        }
        Outcome<CaseNumber> opened = opening.open(doing.by(), finding(doing, finding));
        return opened.accepted()
                ? noted(doing, no, finding, VisitReceipt.Outcome.CASE, opened.result())
                : Outcome.refused(at(finding, opened.refusal()));
    }

    private Outcome<VisitReceipt.Entry> merged(Recording doing, int no, VisitFinding finding) {
        String told = SeeingAgain.told(finding.place(), finding.description());
        Outcome<CaseNumber> seen =
                seeing.again(finding.alikeCase(), doing.visit().schoolId(), doing.by(), told);
        if (!seen.accepted()) {
            return Outcome.refused(at(finding, seen.refusal()));
        }
        attach(doing, VisitPhotos.ofFinding(doing.visit().id(), no), finding);
        return noted(doing, no, finding, VisitReceipt.Outcome.MERGED, seen.result());
    }

    private Outcome<VisitReceipt.Entry> remarked(Recording doing, int no, VisitFinding finding) {
        String photos = VisitPhotos.ofFinding(doing.visit().id(), no);
        attach(doing, photos, finding);
        Outcome<Long> kept = remarks.keep(
                doing.by(),
                new RemarkedFinding(
                        doing.visit().id(),
                        no,
                        doing.visit().schoolId(),
                        finding.remark(),
                        finding.itemCode(),
                        doing.day(),
                        finding.place(),
                        finding.description(),
                        finding.requirement(),
                        photos));
        VisitReceipt.Outcome outcome =
                finding.remark() == RemarkKind.ADVICE ? VisitReceipt.Outcome.ADVICE : VisitReceipt.Outcome.CRITICISM;
        return kept.accepted()
                ? noted(doing, no, finding, outcome, null)
                : Outcome.refused(at(finding, kept.refusal().at(Map.of("advice", "requirement"))));
    }

    private Outcome<VisitReceipt.Entry> noted(
            Recording doing, int no, VisitFinding finding, VisitReceipt.Outcome outcome, CaseNumber number) {
        rows.insert(doing, no, finding, outcome, number);
        return Outcome.done(new VisitReceipt.Entry(finding.ref(), outcome, number));
    }

    private void attach(Recording doing, String owner, VisitFinding finding) {
        evidence.attach(owner, VisitPhotos.SEEN, 1, doing.by(), attachments(finding.beforePhotos()));
        evidence.attach(owner, VisitPhotos.MENDED, 1, doing.by(), attachments(finding.afterPhotos()));
    }

    private static Finding finding(Recording doing, VisitFinding finding) {
        return new Finding(
                doing.visit().schoolId(),
                finding.itemCode(),
                doing.severity(finding),
                source(doing),
                finding.place(),
                finding.description(),
                finding.basis(),
                finding.requirement(),
                doing.day(),
                null,
                finding.fixedOnTheSpot(),
                finding.witness(),
                finding.beforePhotos(),
                finding.fixedOnTheSpot() ? finding.afterPhotos() : List.of(),
                List.of(),
                ties(doing, finding));
    }

    private static FindingTies ties(Recording doing, VisitFinding finding) {
        return new FindingTies(
                doing.visit().id(),
                finding.repeatOf(),
                doing.because(finding),
                doing.bySchool() ? finding.assigneeId() : null);
    }

    private static Source source(Recording doing) {
        if (doing.bySchool()) {
            return Source.SELF_CHECK;
        }
        return doing.visit().jointWith() == null ? Source.INSPECTION : Source.JOINT;
    }

    /** The same reasons, each at its finding. */
    private static Refusal at(VisitFinding finding, Refusal refusal) {
        return new Refusal(
                refusal.kind(),
                refusal.reasons().stream()
                        .map(reason -> new Refusal.Reason(
                                "findings." + finding.ref() + "."
                                        + (reason.field() == null ? "itemCode" : reason.field()),
                                reason.code(),
                                reason.arguments()))
                        .toList());
    }

    private static List<Attachment> attachments(List<Long> ids) {
        return ids.stream().map(id -> new Attachment(id, null)).toList();
    }
}
