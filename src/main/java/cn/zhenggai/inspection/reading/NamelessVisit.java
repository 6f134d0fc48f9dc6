package cn.zhenggai.inspection.reading;

import cn.zhenggai.inspection.VisitMember;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.shared.Actor;
import java.util.List;

/** A visit for readers from outside the work: what was looked at and found, without persons, signature and pictures. */
final class NamelessVisit {

    private static final long NO_PERSON = 0;

    private NamelessVisit() {}

    static VisitSheet of(VisitSheet v) {
        return new VisitSheet(
                v.id(),
                v.schoolId(),
                v.schoolName(),
                v.on(),
                v.mode(),
                v.state(),
                v.checklist(),
                v.campaignId(),
                v.planId(),
                v.subject(),
                v.jointWith(),
                v.members().stream().map(NamelessVisit::member).toList(),
                hidden(v.writer()),
                v.arrivedAt(),
                v.leftAt(),
                v.methods(),
                hidden(v.companions()),
                v.opinion(),
                v.lines(),
                v.findings().stream().map(NamelessVisit::finding).toList(),
                hidden(v.signerName()),
                v.signerPost(),
                null,
                v.refusal(),
                hidden(v.refusalWitness()),
                hidden(v.recordedByName()),
                v.recordedAt(),
                v.counts(),
                v.supplements(),
                hidden(v.cancelledByName()),
                v.cancelledAt(),
                v.cancelReason(),
                v.mayRecord(),
                v.mayReportUp(),
                v.now());
    }

    private static VisitMember member(VisitMember m) {
        return new VisitMember(NO_PERSON, Actor.NOBODY, m.unitName());
    }

    private static FindingLine finding(FindingLine f) {
        return new FindingLine(
                f.id(),
                f.visitId(),
                f.no(),
                f.ref(),
                f.itemCode(),
                f.severity(),
                f.because(),
                f.place(),
                f.description(),
                f.basis(),
                f.requirement(),
                f.fixedOnTheSpot(),
                hidden(f.witness()),
                f.confidential(),
                f.outcome(),
                f.caseNumber(),
                f.repeatOf(),
                f.reportUntil(),
                f.reportedAt(),
                hidden(f.reportedByName()),
                List.of(),
                List.of());
    }

    private static String hidden(String name) {
        return name == null ? null : Actor.NOBODY;
    }
}
