package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.verification.EligibleVerifiers;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a school mends inside is looked at by a colleague, and in another school by one of that one. */
@Component
class InsideLookers {

    private final Verifiers verifiers;
    private final EligibleVerifiers eligible;
    private final WorkItems work;

    InsideLookers(Verifiers verifiers, EligibleVerifiers eligible, WorkItems work) {
        this.verifiers = verifiers;
        this.eligible = eligible;
        this.work = work;
    }

    void nameAgain(RectificationCase subject) {
        for (Verifier verifier : verifiers.of(subject)) {
            if (!verifier.signed()) {
                List<PersonCard> free = eligible.of(subject);
                PersonCard next = free.isEmpty() ? null : free.get(0);
                verifiers.name(subject, verifier.position(), next);
                Desk desk = next == null ? subject.dispatcher() : Desk.person(next.id());
                work.move(subject.number(), Step.VERIFY, verifier.position(), desk);
            }
        }
    }
}
