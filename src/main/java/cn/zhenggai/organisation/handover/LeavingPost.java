package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a person together with what hangs on him: tried within the transaction, looked at, and taken back to where it
 * stood when something is left that nobody was named for. So what is shown beforehand is what would really be left.
 */
@Component
class LeavingPost {

    private static final String FORMER_SCHOOL = "原任职学校";

    private final ManagingPeople managing;
    private final HandingOver handing;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate attempt;

    LeavingPost(
            ManagingPeople managing,
            HandingOver handing,
            Directory directory,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.managing = managing;
        this.handing = handing;
        this.directory = directory;
        this.events = events;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What would hang in the air. Changes nothing. */
    List<Pile> foreseen(PersonCard before, PersonEntry entry) {
        AtomicReference<List<Pile>> piles = new AtomicReference<>(List.of());
        attempt.executeWithoutResult(status -> {
            status.setRollbackOnly();
            List<Desk> desks = desks(before);
            if (managing.change(before.id(), before.version(), entry).accepted()) {
                piles.set(handing.piles(before, desks));
            }
        });
        return piles.get();
    }

    /** What still hangs on him as he is, for example since before anybody was asked. */
    List<Pile> open(PersonCard person) {
        return handing.piles(person, List.of());
    }

    /** Passes on what still hangs on him; done twice, nothing is left to be passed on. */
    Outcome<Long> handOver(Actor by, PersonCard person, HandOver chosen) {
        return attempt.execute(status -> Outcome.unless(passOn(by, person, List.of(), chosen), person::id));
    }

    Outcome<Long> change(Actor by, long id, int version, PersonEntry entry, HandOver chosen) {
        PersonCard before = directory.person(id).orElseThrow(() -> new PersonNotFound(id));
        return attempt.execute(status -> {
            List<Desk> desks = desks(before);
            Outcome<Long> outcome = managing.change(id, version, entry);
            Optional<Refusal> open = outcome.accepted() ? passOn(by, before, desks, chosen) : Optional.empty();
            if (open.isPresent()) {
                status.setRollbackOnly();
                return Outcome.refused(open.get());
            }
            if (outcome.accepted()) {
                settle(before, entry);
            }
            return outcome;
        });
    }

    private Optional<Refusal> passOn(Actor by, PersonCard before, List<Desk> desks, HandOver chosen) {
        List<Pile> piles = handing.piles(before, desks);
        if (piles.isEmpty()) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = chosen.refusal(piles);
        if (refusal.isEmpty()) {
            handing.pass(before, piles, chosen, by);
        }
        return refusal;
    }

    /** Whoever comes from a school keeps away from it in whatever post he has next. */
    private void settle(PersonCard before, PersonEntry entry) {
        boolean moved = before.unitId() != entry.unitId();
        if (moved && before.unitKind() == UnitKind.SCHOOL) {
            managing.declareConflict(before.id(), before.unitId(), FORMER_SCHOOL);
        }
        if (moved || !before.roles().equals(entry.roles()) || before.active() != entry.active()) {
            events.publishEvent(new SightChanged(before.id()));
        }
    }

    private List<Desk> desks(PersonCard person) {
        return directory.actor(person.id()).map(Actor::desks).orElse(List.of());
    }
}
