package cn.zhenggai.rectification.reopening;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.handover.MovingCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody saw that what was closed is there again. Whoever decides hears of it at once; until then it stays closed. */
@Service
public class ProposingReopening {

    static final String MODEL = "reopening";

    private final CaseDesk desk;
    private final Closures closures;
    private final Reopenings reopenings;
    private final ReopenedTime time;
    private final HazardCatalogue catalogue;
    private final BeginningAgain beginning;
    private final MovingCase moving;
    private final Uploads uploads;
    private final EvidenceShelf evidence;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    ProposingReopening(
            CaseDesk desk,
            Closures closures,
            Reopenings reopenings,
            ReopenedTime time,
            HazardCatalogue catalogue,
            BeginningAgain beginning,
            MovingCase moving,
            Uploads uploads,
            EvidenceShelf evidence,
            SideProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.closures = closures;
        this.reopenings = reopenings;
        this.time = time;
        this.catalogue = catalogue;
        this.beginning = beginning;
        this.moving = moving;
        this.uploads = uploads;
        this.evidence = evidence;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> propose(CaseNumber number, Actor actor, ReopeningEntry entry) {
        return desk.take(number, actor, Action.PROPOSE_REOPENING).then(taken -> {
            Closure last = last(taken.subject());
            return Outcome.unless(
                    hopeless(taken, last).or(() -> refusal(taken.subject(), actor, entry)),
                    () -> propose(taken, actor, entry, last));
        });
    }

    private Closure last(RectificationCase subject) {
        List<Closure> all = closures.of(subject.id());
        return all.get(all.size() - 1);
    }

    /** What no other word in the form would mend. */
    private Optional<Refusal> hopeless(CaseDesk.Taken taken, Closure last) {
        RectificationCase subject = taken.subject();
        LocalDate lastDay = time.lastDay(last);
        if (subject.discovery().insideSchool()) {
            return Optional.of(Refusal.conflict("reopening.inside"));
        }
        if (beginning.nobodyLeft(subject)) {
            return Optional.of(Refusal.conflict("reopening.schoolGone"));
        }
        return BureauTime.dayOf(taken.now()).isAfter(lastDay)
                ? Optional.of(Refusal.conflict("reopening.tooLate", lastDay))
                : Optional.empty();
    }

    private Optional<Refusal> refusal(RectificationCase subject, Actor actor, ReopeningEntry entry) {
        boolean physical = catalogue
                .item(subject.hazard().itemCode(), subject.discovery().foundOn())
                .map(HazardItem::physical)
                .orElse(true);
        return new Checks()
                .text(entry.reason(), "reason", 1000)
                .that(!physical || !entry.photos().isEmpty(), "photos", "photoRequired")
                .that(uploads.ready(actor, entry.photos(), List.of()), "photos", "photoGone")
                .refusal();
    }

    private CaseNumber propose(CaseDesk.Taken taken, Actor actor, ReopeningEntry entry, Closure last) {
        RectificationCase subject = taken.subject();
        moving.follow(subject, actor);
        evidence.attach(
                CaseEvidence.owner(subject.number()),
                EvidencePurpose.RELAPSE,
                subject.course().roundNo(),
                actor,
                Attachment.alone(entry.photos()));
        int place =
                reopenings.propose(subject, last.place(), entry, actor, ReopeningPath.decider(subject), taken.now());
        desk.lay(taken, actor, subject.course().reopeningProposed(), Told.note(entry.reason()));
        process.begin(MODEL, subject.number(), place, actor, "proposed");
        events.publishEvent(subject.event(CaseEvent.Kind.REOPENING_PROPOSED));
        return subject.number();
    }
}
