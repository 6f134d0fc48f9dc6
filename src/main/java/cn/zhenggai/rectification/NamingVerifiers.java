package cn.zhenggai.rectification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names other re-inspectors for those who have not signed yet. */
@Service
public class NamingVerifiers {

    private final CaseDesk desk;
    private final EligibleVerifiers eligible;
    private final Verifiers verifiers;
    private final WorkItems work;

    NamingVerifiers(CaseDesk desk, EligibleVerifiers eligible, Verifiers verifiers, WorkItems work) {
        this.desk = desk;
        this.eligible = eligible;
        this.verifiers = verifiers;
        this.work = work;
    }

    /** Puts a person in the place of the verifier at the position, from 1. */
    @Transactional
    public Outcome<CaseNumber> name(CaseNumber number, Actor actor, int position, Long personId) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.NAME_VERIFIERS);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        Optional<PersonCard> person = eligible.of(subject).stream()
                .filter(card -> personId != null && card.id() == personId)
                .findFirst();
        Optional<Refusal> refusal = refusal(taken.verifiers(), position, personId, person);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        verifiers.name(subject, position, person.get());
        desk.lay(taken, actor, "NAME_VERIFIER", person.get().name());
        work.move(number, Step.VERIFY, position, Desk.person(person.get().id()));
        return Outcome.done(number);
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
