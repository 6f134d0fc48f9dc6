package cn.zhenggai.remark;

import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import org.springframework.stereotype.Component;

/** Who makes remarks, who answers them, and who leaves it at that. */
@Component
public class RemarkRights {

    private final OpeningCase opening;

    RemarkRights(OpeningCase opening) {
        this.opening = opening;
    }

    public static boolean opensTo(Actor actor) {
        return actor.inSchool()
                ? answers(actor)
                : actor.isAny(
                        Role.INSPECTOR,
                        Role.TEAM_LEAD,
                        Role.SECTION_HEAD,
                        Role.REGISTRAR,
                        Role.DEPUTY,
                        Role.DIRECTOR,
                        Role.CONTACT_LEADER,
                        Role.TOWNSHIP,
                        Role.AUDITOR);
    }

    /** Who may find hazards. */
    public boolean mayMake(Actor actor) {
        return opening.mayOpen(actor);
    }

    public static boolean answers(Actor actor) {
        return actor.inSchool() && actor.isAny(Role.PRINCIPAL, Role.SAFETY_OFFICER);
    }

    public boolean mayAnswer(Actor actor, Remark remark) {
        return answers(actor)
                && remark.schoolId() == actor.unitId()
                && remark.state().waits();
    }

    /** Whoever could have ordered it, of the advice that he may see. */
    public boolean maySettle(Actor actor, Remark remark) {
        return mayMake(actor) && remark.state().waits();
    }
}
