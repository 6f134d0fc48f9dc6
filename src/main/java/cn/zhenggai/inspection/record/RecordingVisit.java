package cn.zhenggai.inspection.record;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitScope;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Keeps what was written on a visit, whole or not at all: results, findings and the cases that they open. The same record
 * sent again changes nothing and gets the first receipt.
 */
@Service
public class RecordingVisit {

    private final Visits visits;
    private final VisitRecords records;
    private final VisitScope scope;
    private final PreparingRecord preparing;
    private final RecordChecks checks;
    private final KeepingFinding keeping;
    private final VisitScans scans;
    private final NoticeOfVisit notice;
    private final EvidenceShelf evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordingVisit(
            Visits visits,
            VisitRecords records,
            VisitScope scope,
            PreparingRecord preparing,
            RecordChecks checks,
            KeepingFinding keeping,
            VisitScans scans,
            NoticeOfVisit notice,
            EvidenceShelf evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.records = records;
        this.scope = scope;
        this.preparing = preparing;
        this.checks = checks;
        this.keeping = keeping;
        this.scans = scans;
        this.notice = notice;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A refusal takes the transaction with it, so that of twelve findings none is kept when the last is refused.
     *
     * @throws VisitNotFound also for a visit that this person may not know of
     */
    @Transactional
    public Outcome<VisitReceipt> record(Actor by, long visitId, VisitRecord record) {
        Outcome<VisitReceipt> outcome = recordOnce(by, visitId, record.received(BureauTime.now(clock)));
        if (!outcome.accepted()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    private Outcome<VisitReceipt> recordOnce(Actor by, long visitId, VisitRecord record) {
        Optional<Refusal> beyond = RecordChecks.bounds(record);
        if (beyond.isPresent()) {
            return Outcome.refused(beyond.get());
        }
        VisitRow visit = visits.lock(visitId).orElseThrow(() -> new VisitNotFound(visitId));
        scope.mustSee(visitId, by);
        Optional<VisitRow> earlier = visits.byKey(record.key());
        return earlier.isPresent() ? again(earlier.get(), by, record) : fresh(visit, by, record);
    }

    private Outcome<VisitReceipt> again(VisitRow earlier, Actor by, VisitRecord record) {
        return records.same(earlier, by, record)
                ? Outcome.done(records.receipt(earlier, by))
                : Outcome.refused(Refusal.invalid("key", "visit.keyTaken"));
    }

    private Outcome<VisitReceipt> fresh(VisitRow visit, Actor by, VisitRecord record) {
        if (!RecordRights.mayRecord(visit, visits.members(visit.id()), by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (!visit.state().open() && !record.supplement()) {
            return Outcome.refused(RecordRights.closed(visit));
        }
        return keep(preparing.prepared(by, visit, record));
    }

    private Outcome<VisitReceipt> keep(Recording doing) {
        Optional<Refusal> refusal = checks.refusal(doing);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<VisitReceipt.Entry> entries = new ArrayList<>();
        List<Refusal.Reason> reasons = new ArrayList<>();
        for (VisitFinding finding : doing.record().findings()) {
            Outcome<VisitReceipt.Entry> kept = keeping.keep(doing, entries.size() + reasons.size() + 1, finding);
            if (kept.accepted()) {
                entries.add(kept.result());
            } else {
                reasons.addAll(kept.refusal().reasons());
            }
        }
        return reasons.isEmpty() ? finished(doing, entries) : Outcome.refused(Refusal.invalid(reasons));
    }

    private Outcome<VisitReceipt> finished(Recording doing, List<VisitReceipt.Entry> entries) {
        VisitRow visit = doing.visit();
        attachSignature(doing);
        Instant now = BureauTime.now(clock);
        records.keep(doing, now);
        scans.keep(doing, now);
        VisitReceipt receipt = new VisitReceipt(
                visit.id(), doing.record().key(), now, doing.by().name(), entries);
        notice.draft(doing, receipt.opened());
        events.publishEvent(visit.recorded(doing.day(), receipt.opened(), doing.by()));
        return Outcome.done(receipt);
    }

    private void attachSignature(Recording doing) {
        VisitSignature signature = doing.record().signature();
        if (signature != null && signature.signed()) {
            evidence.attach(
                    VisitPhotos.ofVisit(doing.visit().id()),
                    VisitPhotos.SIGNATURE,
                    1,
                    doing.by(),
                    List.of(new Attachment(signature.image(), null)));
        }
    }
}
