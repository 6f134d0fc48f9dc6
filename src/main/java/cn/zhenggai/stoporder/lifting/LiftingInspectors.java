package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.verification.EligibleVerifiers;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who looks on site: those of the bureau whom the rules of re-inspection would let look at this case. */
@Component
class LiftingInspectors {

    private final EligibleVerifiers eligible;
    private final Directory directory;

    LiftingInspectors(EligibleVerifiers eligible, Directory directory) {
        this.eligible = eligible;
        this.directory = directory;
    }

    /** Who found it, then who answers for the school, then others. */
    Optional<PersonCard> first(RectificationCase subject) {
        return of(subject).stream().findFirst();
    }

    /** Also of the one who stands in for another: he looks with his own eyes. */
    Optional<Refusal> against(RectificationCase subject, Actor actor) {
        long eyes = actor.standIn() == null ? actor.personId() : actor.standIn().personId();
        Set<Long> conflicted = directory.conflictedWith(subject.jurisdiction().schoolId());
        if (conflicted.contains(eyes) || conflicted.contains(actor.personId())) {
            return Optional.of(Refusal.forbidden("conflictDeclared"));
        }
        return of(subject).stream().anyMatch(person -> person.id() == eyes)
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("stopInspectorMayNot"));
    }

    List<PersonCard> of(RectificationCase subject) {
        return eligible.of(subject).stream()
                .filter(person -> person.unitKind() != UnitKind.TOWNSHIP)
                .toList();
    }
}
