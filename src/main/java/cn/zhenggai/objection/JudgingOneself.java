package cn.zhenggai.objection;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody answers an objection to what he signed, or to an order for a school that he has to keep away from. */
@Component
class JudgingOneself {

    private final Directory directory;

    JudgingOneself(Directory directory) {
        this.directory = directory;
    }

    Optional<Refusal> refusal(RectificationCase subject, Actor actor) {
        if (subject.order().issuers().contains(actor.personId())) {
            return Optional.of(Refusal.conflict("objectionToOwnOrder"));
        }
        long hand = actor.standIn() == null ? actor.personId() : actor.standIn().personId();
        if (subject.order().issuers().contains(hand)) {
            return Optional.of(
                    Refusal.conflict("objectionStandInIssued", actor.standIn().name()));
        }
        return directory.conflictedWith(subject.jurisdiction().schoolId()).contains(hand)
                ? Optional.of(Refusal.conflict("objectionInConflict", actor.name()))
                : Optional.empty();
    }
}
