package cn.zhenggai.objection;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The principal objects to an order within the days for that. The work goes on meanwhile, and its clock with it. */
@Service
public class ObjectingToOrder {

    private final CaseDesk desk;
    private final Objections objections;
    private final ObjectionTerms terms;
    private final Uploads uploads;
    private final EvidenceShelf evidence;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    ObjectingToOrder(
            CaseDesk desk,
            Objections objections,
            ObjectionTerms terms,
            Uploads uploads,
            EvidenceShelf evidence,
            SideProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.objections = objections;
        this.terms = terms;
        this.uploads = uploads;
        this.evidence = evidence;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> object(CaseNumber number, Actor actor, ObjectionEntry entry) {
        return desk.take(number, actor, Action.OBJECT)
                .unless(this::tooLate)
                .unless(taken -> refusal(actor, entry))
                .unless(taken -> again(taken.subject(), entry))
                .map(taken -> object(taken, actor, entry));
    }

    private Optional<Refusal> tooLate(CaseDesk.Taken taken) {
        return terms.over(taken.subject(), taken.now())
                ? Optional.of(Refusal.conflict("objectionTooLate", terms.lastDay(taken.subject())))
                : Optional.empty();
    }

    private Optional<Refusal> refusal(Actor actor, ObjectionEntry entry) {
        return new Checks()
                .that(entry.subject() != null, "subject", "required")
                .text(entry.facts(), "facts", 2000)
                .text(entry.request(), "request", 1000)
                .that(uploads.ready(actor, entry.photos(), List.of()), "photos", "photoGone")
                .that(uploads.ready(actor, List.of(), entry.documents()), "documents", "documentGone")
                .refusal();
    }

    /** What was answered stays answered. */
    private Optional<Refusal> again(RectificationCase subject, ObjectionEntry entry) {
        return subject.objection().objections() == 0
                ? Optional.empty()
                : objections.findByCaseIdOrderByPlace(subject.id()).stream()
                        .filter(before -> before.subject() == entry.subject() && !before.mayComeAgain())
                        .findFirst()
                        .map(before -> Refusal.invalid("subject", "objectionAnswered"));
    }

    private CaseNumber object(CaseDesk.Taken taken, Actor actor, ObjectionEntry entry) {
        RectificationCase subject = taken.subject();
        CaseDeed deed = subject.review().asked();
        int place = subject.objection().objections();
        objections.save(new Objection(subject, place, entry, actor, taken.now(), terms.lastDay(subject))
                .answeredAt(terms.decider(subject), terms.decideBy(subject, BureauTime.dayOf(taken.now()))));
        List<Long> files = new ArrayList<>(entry.photos());
        files.addAll(entry.documents());
        evidence.attach(
                CaseEvidence.owner(subject.number()), EvidencePurpose.OBJECTION, place, actor, Attachment.alone(files));
        desk.lay(taken, actor, deed, Told.note(entry.request()));
        process.begin(ObjectionPath.MODEL, subject.number(), place, actor, "objected");
        events.publishEvent(subject.event(CaseEvent.Kind.OBJECTED));
        return subject.number();
    }
}
