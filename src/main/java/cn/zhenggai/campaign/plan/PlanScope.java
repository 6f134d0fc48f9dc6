package cn.zhenggai.campaign.plan;

import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.HashMap;
import java.util.Map;

/** Whose rounds a person may see, as SQL over a plan {@code p} and a school by its id and township. */
final class PlanScope {

    private PlanScope() {}

    record Condition(String sql, Map<String, Object> values) {}

    static boolean opensTo(Actor actor) {
        return CampaignRights.opensTo(actor);
    }

    /** Sees every school of the bureau, so that whole rounds are his to read. */
    static boolean seesAll(Actor actor) {
        return !actor.inSchool()
                && actor.isAny(
                        Role.REGISTRAR,
                        Role.SECTION_HEAD,
                        Role.DEPUTY,
                        Role.DIRECTOR,
                        Role.AUDITOR,
                        Role.INSPECTOR,
                        Role.TEAM_LEAD);
    }

    static Condition of(Actor actor, String school, String township) {
        Map<String, Object> values = new HashMap<>();
        values.put("scopeMe", actor.personId());
        values.put("scopeUnit", actor.unitId());
        values.put("scopeBureau", actor.bureauId());
        String own;
        if (actor.inSchool()) {
            own = "p.level = 'SCHOOL' and " + school + " = :scopeUnit";
        } else if (seesAll(actor)) {
            own = "1 = 1";
        } else {
            own = "(" + township + " = :scopeUnit or exists (select 1 from org_responsibility a where a.unit_id = "
                    + school + " and a.person_id = :scopeMe))";
        }
        return new Condition("p.bureau_id = :scopeBureau and " + own, values);
    }
}
