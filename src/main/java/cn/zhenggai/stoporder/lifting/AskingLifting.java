package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.CaseSights;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.order.StopDesk;
import cn.zhenggai.stoporder.order.StopMessages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school asks for a stop to be lifted, with proof of what was done. */
@Service
public class AskingLifting {

    private final StopDesk desk;
    private final Liftings liftings;
    private final LiftingInspectors inspectors;
    private final CaseSights sights;
    private final Uploads uploads;
    private final EvidenceShelf evidence;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    AskingLifting(
            StopDesk desk,
            Liftings liftings,
            LiftingInspectors inspectors,
            CaseSights sights,
            Uploads uploads,
            EvidenceShelf evidence,
            SideProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.liftings = liftings;
        this.inspectors = inspectors;
        this.sights = sights;
        this.uploads = uploads;
        this.evidence = evidence;
        this.process = process;
        this.events = events;
    }

    /** @param photos one at least, or one document: who asks shows what was done */
    public record Request(String done, List<Long> photos, List<Long> documents) {

        public Request {
            photos = photos == null ? List.of() : List.copyOf(photos);
            documents = documents == null ? List.of() : List.copyOf(documents);
        }
    }

    @Transactional
    public Outcome<CaseNumber> ask(CaseNumber number, Actor actor, Integer place, Request request) {
        return desk.take(number, actor, Action.ASK_LIFTING, place, Set.of(StopState.IN_FORCE))
                .unless(held -> refusal(actor, request))
                .map(held -> ask(held, actor, request));
    }

    private Optional<Refusal> refusal(Actor actor, Request request) {
        return new Checks()
                .text(request.done(), "done", 2000)
                .that(!request.photos().isEmpty() || !request.documents().isEmpty(), "photos", "stopProofMissing")
                .that(uploads.ready(actor, request.photos(), List.of()), "photos", "photoGone")
                .that(uploads.ready(actor, List.of(), request.documents()), "documents", "documentGone")
                .refusal();
    }

    private CaseNumber ask(StopDesk.Held held, Actor actor, Request request) {
        RectificationCase subject = held.subject();
        int attempt = liftings.findFirstByOrderIdOrderByAttemptDesc(held.order().id())
                .map(last -> last.attempt() + 1)
                .orElse(1);
        PersonCard inspector = inspectors.first(subject).orElse(null);
        if (inspector != null) {
            sights.give(subject, inspector.id());
        }
        liftings.save(new Lifting(
                held.order(), attempt, request.done(), inspector == null ? null : inspector.id(), actor, held.now()));
        attach(held, actor, request, attempt);
        held.order().liftingAsked(subject);
        desk.lay(held, actor, subject.course().noted(CaseDeed.ASK_LIFTING), request.done());
        process.tell(StopMessages.LIFTING_ASKED, subject.number(), held.order().place(), actor);
        events.publishEvent(subject.event(CaseEvent.Kind.LIFTING_ASKED));
        return subject.number();
    }

    private void attach(StopDesk.Held held, Actor actor, Request request, int attempt) {
        String owner = StopProof.owner(held.subject().number(), held.order().place());
        evidence.attach(owner, StopProof.DONE, attempt, actor, Attachment.alone(request.photos()));
        evidence.attach(owner, StopProof.DONE, attempt, actor, Attachment.alone(request.documents()));
    }
}
