package cn.zhenggai.rectification.ending;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.order.NoticeLineChanged;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case with its school or its object, on proof. Never counted as rectified. */
@Service
public class TerminatingCase {

    private final CaseDesk desk;
    private final Uploads uploads;
    private final EvidenceShelf evidence;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    TerminatingCase(
            CaseDesk desk,
            Uploads uploads,
            EvidenceShelf evidence,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.uploads = uploads;
        this.evidence = evidence;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> terminate(CaseNumber number, Actor actor, TerminationEntry entry) {
        return desk.take(number, actor, Action.TERMINATE)
                .unless(taken -> refusal(actor, entry))
                .map(taken -> terminate(taken, actor, entry));
    }

    private Optional<Refusal> refusal(Actor actor, TerminationEntry entry) {
        return new Checks()
                .that(entry.kind() != null, "kind", "required")
                .text(entry.reason(), "reason", 500)
                .that(!entry.documents().isEmpty(), "documents", "proofNeeded")
                .that(uploads.ready(actor, List.of(), entry.documents()), "documents", "documentGone")
                .refusal();
    }

    private CaseNumber terminate(CaseDesk.Taken taken, Actor actor, TerminationEntry entry) {
        RectificationCase subject = taken.subject();
        String reason = entry.reason().strip();
        CaseDeed deed = subject.course().terminated(entry.kind(), taken.now(), reason);
        evidence.attach(
                CaseEvidence.owner(subject.number()),
                EvidencePurpose.DOCUMENT,
                subject.course().roundNo(),
                actor,
                Attachment.alone(entry.documents()));
        desk.lay(taken, actor, deed, Told.note(reason));
        process.withdrawn(subject.number(), actor);
        Long notice = subject.order().noticeId();
        if (notice != null) {
            boolean drafted = taken.from() == CaseState.DRAFT;
            events.publishEvent(new NoticeLineChanged(notice, subject.number(), drafted, actor, reason));
        }
        return subject.number();
    }
}
