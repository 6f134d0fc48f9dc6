package cn.zhenggai.escalation;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import java.util.List;

/** The desks that have a say in the ladder of a case, from the lowest up; what is offered here the use cases check. */
public record CaseLeaders(long sectionId, long bureauId, long openedBy) {

    private List<Desk> desks() {
        return List.of(
                Desk.of(Desk.Kind.SECTION_HEAD, sectionId),
                Desk.of(Desk.Kind.DEPUTY, bureauId),
                Desk.of(Desk.Kind.DIRECTOR, bureauId));
    }

    /** @param decider of a decision that waits, null without one: it is put off by him or one above him */
    public boolean mayHold(Actor actor, Desk decider) {
        int lowest = decider == null ? 0 : Math.max(0, desks().indexOf(decider));
        return desks().stream().skip(lowest).anyMatch(actor::sitsAt);
    }

    public boolean mayUrge(Actor actor) {
        return mayHold(actor, null) || actor.personId() == openedBy;
    }

    public boolean mayJump(Actor actor) {
        return actor.sitsAt(Desk.of(Desk.Kind.DIRECTOR, bureauId));
    }
}
