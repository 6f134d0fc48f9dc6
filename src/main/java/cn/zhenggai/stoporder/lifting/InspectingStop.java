package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.order.StopDesk;
import cn.zhenggai.task.Step;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the bureau looks on site. What is not fit goes back to the school, and the stop holds. */
@Service
public class InspectingStop {

    private final StopDesk desk;
    private final Liftings liftings;
    private final LiftingInspectors inspectors;
    private final Uploads uploads;
    private final EvidenceShelf evidence;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    InspectingStop(
            StopDesk desk,
            Liftings liftings,
            LiftingInspectors inspectors,
            Uploads uploads,
            EvidenceShelf evidence,
            SideProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.liftings = liftings;
        this.inspectors = inspectors;
        this.uploads = uploads;
        this.evidence = evidence;
        this.process = process;
        this.events = events;
    }

    /** What he saw, and whether that is fit for use again. */
    public record Look(boolean fit, String seen, List<Long> photos) {

        public Look {
            photos = photos == null ? List.of() : List.copyOf(photos);
        }
    }

    @Transactional
    public Outcome<CaseNumber> inspect(CaseNumber number, Actor actor, Integer place, Look look) {
        return desk.take(number, actor, Action.INSPECT_STOP, place, Set.of(StopState.LIFTING_ASKED))
                .unless(held -> inspectors.against(held.subject(), actor))
                .unless(held -> new Checks()
                        .text(look.seen(), "seen", 2000)
                        .that(uploads.ready(actor, look.photos(), List.of()), "photos", "photoGone")
                        .refusal())
                .map(held -> inspect(held, actor, look));
    }

    private CaseNumber inspect(StopDesk.Held held, Actor actor, Look look) {
        RectificationCase subject = held.subject();
        Lifting lifting = liftings.current(held.order());
        lifting.inspected(look.fit(), look.seen(), actor, held.now());
        liftings.save(lifting);
        evidence.attach(
                StopProof.owner(subject.number(), held.order().place()),
                StopProof.ON_SITE,
                lifting.attempt(),
                actor,
                Attachment.alone(look.photos()));
        held.order().inspected(subject, look.fit());
        CaseDeed deed = look.fit() ? CaseDeed.STOP_FOUND_FIT : CaseDeed.STOP_FOUND_UNFIT;
        desk.lay(held, actor, subject.course().noted(deed), look.seen());
        process.done(subject.number(), Step.INSPECT_STOP, held.order().place(), actor, look.fit() ? "fit" : "unfit");
        if (!look.fit()) {
            events.publishEvent(subject.event(CaseEvent.Kind.LIFTING_REFUSED));
        }
        return subject.number();
    }
}
