package cn.zhenggai.rectification.verification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names other re-inspectors for those who have not signed yet. */
@Service
public class NamingVerifiers {

    private final CaseDesk desk;
    private final EligibleVerifiers eligible;
    private final Verifiers verifiers;
    private final WorkItems work;
    private final ApplicationEventPublisher events;

    NamingVerifiers(
            CaseDesk desk,
            EligibleVerifiers eligible,
            Verifiers verifiers,
            WorkItems work,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.eligible = eligible;
        this.verifiers = verifiers;
        this.work = work;
        this.events = events;
    }

    /** Puts a person in the place of the verifier at the position, from 1. */
    @Transactional
    public Outcome<CaseNumber> name(CaseNumber number, Actor actor, int position, Long personId) {
        return desk.take(number, actor, Action.NAME_VERIFIERS).then(taken -> {
            Optional<PersonCard> person = eligible.of(taken.subject()).stream()
                    .filter(card -> personId != null && card.id() == personId)
                    .findFirst();
            return Outcome.unless(
                    refusal(taken.verifiers(), position, personId, person),
                    () -> name(taken, actor, position, person.get()));
        });
    }

    private CaseNumber name(CaseDesk.Taken taken, Actor actor, int position, PersonCard person) {
        RectificationCase subject = taken.subject();
        Long former = taken.verifiers().stream()
                .filter(v -> v.position() == position)
                .findFirst()
                .map(Verifier::personId)
                .orElse(null);
        verifiers.name(subject, position, person);
        desk.lay(taken, actor, subject.course().noted(CaseDeed.NAME_VERIFIER), Told.note(person.name()));
        work.move(subject.number(), Step.VERIFY, position, Desk.person(person.id()));
        CaseEvent event = subject.event(CaseEvent.Kind.ASSIGNED);
        events.publishEvent(new CaseEvent.Moved(event, former, person.id(), true));
        return subject.number();
    }

    private static Optional<Refusal> refusal(
            List<Verifier> round, int position, Long personId, Optional<PersonCard> person) {
        Optional<Verifier> place =
                round.stream().filter(v -> v.position() == position).findFirst();
        if (place.isEmpty() || place.get().signed()) {
            return Optional.of(Refusal.conflict("stepNotOpen"));
        }
        if (person.isEmpty()) {
            return Optional.of(Refusal.invalid("person", "verifierNotEligible"));
        }
        boolean already = round.stream().anyMatch(v -> personId.equals(v.personId()));
        return already ? Optional.of(Refusal.invalid("person", "verifierTwice")) : Optional.empty();
    }
}
