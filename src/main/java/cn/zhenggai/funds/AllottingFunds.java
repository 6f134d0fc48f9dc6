package cn.zhenggai.funds;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.Money;
import cn.zhenggai.rectification.dossier.RectificationCase;
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

/** The bureau writes down what money came for a case, as often as some comes. Written down twice word for word it is refused. */
@Service
public class AllottingFunds {

    private static final int MOST = 50;

    private final CaseDesk desk;
    private final Allotments allotments;
    private final FundsLogged logged;
    private final ApplicationEventPublisher events;

    AllottingFunds(CaseDesk desk, Allotments allotments, FundsLogged logged, ApplicationEventPublisher events) {
        this.desk = desk;
        this.allotments = allotments;
        this.logged = logged;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> allot(CaseNumber number, Actor actor, AllotmentEntry entry) {
        return desk.take(number, actor, Action.ALLOT_FUNDS).then(taken -> {
            List<Allotment> before =
                    allotments.findByCaseIdOrderByPlace(taken.subject().id());
            return Outcome.done(taken)
                    .unless(found -> mistakes(found, entry))
                    .unless(found -> inTheWay(before, entry))
                    .map(found -> allotted(found, actor, entry, before.size() + 1));
        });
    }

    private static Optional<Refusal> mistakes(CaseDesk.Taken taken, AllotmentEntry entry) {
        LocalDate found = taken.subject().discovery().foundOn();
        LocalDate on = entry.on();
        boolean nothing = entry.amount() != null && entry.amount().signum() <= 0;
        return new Checks()
                .that(entry.amount() != null, "amount", "required")
                .that(!nothing, "amount", "fundsNothing")
                .that(nothing || Money.fits(entry.amount()), "amount", "amount")
                .that(entry.source() != null, "source", "required")
                .that(on != null, "on", "required")
                .that(on == null || !on.isAfter(BureauTime.dayOf(taken.now())), "on", "inTheFuture")
                .that(on == null || !on.isBefore(found), "on", "fundsBeforeFound", found)
                .optionalText(entry.document(), "document", 100)
                .optionalText(entry.note(), "note", 300)
                .refusal();
    }

    private static Optional<Refusal> inTheWay(List<Allotment> before, AllotmentEntry entry) {
        boolean twice = before.stream().anyMatch(one -> one.stands() && one.says(entry));
        return new Checks()
                .that(!twice, "document", "fundsTwice")
                .that(before.size() < MOST, "amount", "fundsTooOften", MOST)
                .refusal();
    }

    private CaseNumber allotted(CaseDesk.Taken taken, Actor actor, AllotmentEntry entry, int place) {
        RectificationCase subject = taken.subject();
        Allotment kept = allotments.save(new Allotment(subject, place, entry, actor, taken.now()));
        CaseDeed deed = subject.allotted(kept.amount());
        desk.lay(taken, actor, deed, logged.allotted(entry, kept));
        events.publishEvent(subject.event(CaseEvent.Kind.FUNDS_ALLOTTED));
        return subject.number();
    }

    /** @param place of the allotment in its case, from 1; null when nobody said */
    @Transactional
    public Outcome<CaseNumber> takeBack(CaseNumber number, Actor actor, Integer place, String reason) {
        return desk.take(number, actor, Action.TAKE_BACK_FUNDS)
                .unless(taken -> new Checks()
                        .that(place != null, "place", "required")
                        .text(reason, "reason", 300)
                        .refusal())
                .then(taken -> standing(taken, place).map(kept -> takenBack(taken, actor, kept, reason)));
    }

    private Outcome<Allotment> standing(CaseDesk.Taken taken, int place) {
        Optional<Allotment> kept = allotments
                .findByCaseIdOrderByPlace(taken.subject().id())
                .stream()
                .filter(one -> one.place() == place)
                .findFirst();
        if (kept.isEmpty()) {
            return Outcome.refused(Refusal.invalid("place", "fundsUnknown"));
        }
        return kept.get().stands() ? Outcome.done(kept.get()) : Outcome.refused(Refusal.conflict("fundsTakenBack"));
    }

    private CaseNumber takenBack(CaseDesk.Taken taken, Actor actor, Allotment kept, String reason) {
        RectificationCase subject = taken.subject();
        kept.takenBack(reason, actor, taken.now());
        allotments.save(kept);
        CaseDeed deed = subject.takenBack(kept.amount());
        desk.lay(taken, actor, deed, logged.takenBack(kept, reason));
        events.publishEvent(subject.event(CaseEvent.Kind.FUNDS_TAKEN_BACK));
        return subject.number();
    }
}
