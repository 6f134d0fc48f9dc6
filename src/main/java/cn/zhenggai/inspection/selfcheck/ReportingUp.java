package cn.zhenggai.inspection.selfcheck;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitScope;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.inspection.plan.VisitRules;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.inspection.record.RecordChecks;
import cn.zhenggai.inspection.record.VisitFindings;
import cn.zhenggai.inspection.record.VisitPhotos;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * A major hazard that a school found itself goes up to the bureau and becomes a case like any other, that counts against
 * nobody. Late or not, it is taken; that it was late stays on record.
 */
@Service
public class ReportingUp {

    private final Visits visits;
    private final VisitFindings findings;
    private final VisitScope scope;
    private final OpeningCase opening;
    private final EvidenceShelf evidence;
    private final Clock clock;

    ReportingUp(
            Visits visits,
            VisitFindings findings,
            VisitScope scope,
            OpeningCase opening,
            EvidenceShelf evidence,
            Clock clock) {
        this.visits = visits;
        this.findings = findings;
        this.scope = scope;
        this.opening = opening;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @throws VisitNotFound also for a visit that this person may not know of */
    @Transactional
    public Outcome<CaseNumber> report(long visitId, long findingId, Actor by) {
        VisitRow visit = visits.find(visitId).orElseThrow(() -> new VisitNotFound(visitId));
        scope.mustSee(visitId, by);
        FindingLine line =
                findings.lock(visitId, findingId, Names.of(by)).orElseThrow(() -> new VisitNotFound(visitId));
        if (!VisitRules.mayCheckOwn(by) || by.unitId() != visit.schoolId()) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (!line.waiting()) {
            return Outcome.refused(Refusal.conflict("visit.notWaiting"));
        }
        evidence.handOver(VisitPhotos.ofFinding(visitId, line.no()), by);
        Outcome<CaseNumber> opened = opening.open(by, finding(visit, line));
        if (opened.accepted()) {
            findings.reported(findingId, opened.result(), by.name(), BureauTime.now(clock));
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return opened;
    }

    /** As it stood in the record, found on the day of the check; one that waited too long is found today. */
    private Finding finding(VisitRow visit, FindingLine line) {
        boolean old = visit.visitedOn().isBefore(BureauTime.today(clock).minusDays(RecordChecks.OLDEST_DAYS));
        return new Finding(
                visit.schoolId(),
                line.itemCode(),
                Severity.MAJOR,
                Source.SELF_CHECK,
                line.place(),
                line.description(),
                line.basis(),
                line.requirement(),
                old ? BureauTime.today(clock) : visit.visitedOn(),
                null,
                false,
                null,
                line.beforePhotos(),
                List.of(),
                List.of(),
                new FindingTies(visit.id(), line.repeatOf(), line.because()));
    }
}
