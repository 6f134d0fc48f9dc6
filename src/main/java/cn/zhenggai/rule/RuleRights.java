package cn.zhenggai.rule;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;

/** Heads of sections, leaders and the administrator try; deputies and the director put into force. */
public final class RuleRights {

    private RuleRights() {}

    public static boolean mayTry(Actor actor) {
        return !actor.inSchool() && actor.isAny(Role.ADMIN, Role.SECTION_HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    public static boolean mayPut(Actor actor) {
        return !actor.inSchool() && actor.isAny(Role.DEPUTY, Role.DIRECTOR);
    }

    /** Throws what is shown as 404 to whoever has nothing to do with rules. */
    public static void trying(Actor actor) {
        if (!mayTry(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
