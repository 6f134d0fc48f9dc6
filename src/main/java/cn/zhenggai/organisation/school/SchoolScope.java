package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which schools a person may look at, as one SQL condition. What he then reads of one is up to the features: each shows
 * what he may see of its own.
 */
@Component
public class SchoolScope {

    private static final Role[] WHOLE_BUREAU = {
        Role.DIRECTOR,
        Role.DEPUTY,
        Role.SECTION_HEAD,
        Role.REGISTRAR,
        Role.AUDITOR,
        Role.DISCIPLINE,
        Role.INSPECTOR,
        Role.TEAM_LEAD,
        Role.ADMIN
    };
    private static final Role[] KNOWS_STAFF = {
        Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD, Role.REGISTRAR, Role.ADMIN, Role.TOWNSHIP
    };
    private static final String ANSWERS =
            "exists (select 1 from responsibility r where r.unit_id = u.id and r.person_id = :scopeMe)";
    private static final String OWN = "u.id = :scopeUnit";
    private static final String ALL = "u.bureau_id = :scopeBureau";

    /**
     * A condition over {@code unit u}.
     *
     * @param values those that it names; the names begin with {@code scope}
     */
    record Condition(String sql, Map<String, Object> values) {}

    Condition of(Actor actor) {
        return with(actor, schools(actor));
    }

    /** The schools whose people he may know by name; nobody's for whoever reads without persons. */
    Condition staff(Actor actor) {
        return with(actor, actor.readsPersons() ? staffOf(actor) : "1 = 0");
    }

    private static Condition with(Actor actor, String sql) {
        return new Condition(
                "(" + sql + ")",
                Map.of("scopeMe", actor.personId(), "scopeUnit", actor.unitId(), "scopeBureau", actor.bureauId()));
    }

    private static String schools(Actor actor) {
        if (actor.inSchool() || actor.unitKind() == UnitKind.DEPARTMENT) {
            return OWN;
        }
        if (actor.isAny(WHOLE_BUREAU)) {
            return ALL;
        }
        return actor.is(Role.TOWNSHIP) ? "u.township_id = :scopeUnit or " + ANSWERS : ANSWERS;
    }

    private static String staffOf(Actor actor) {
        boolean answersOnly = !actor.isAny(KNOWS_STAFF);
        return answersOnly && !actor.inSchool() ? ANSWERS : schools(actor);
    }
}
