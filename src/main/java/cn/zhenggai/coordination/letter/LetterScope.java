package cn.zhenggai.coordination.letter;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which letters a person may see: those to his department, or those about cases that he may see and that are no school's letters. */
@Component
class LetterScope {

    private final CaseScope cases;

    LetterScope(CaseScope cases) {
        this.cases = cases;
    }

    /** Whether the department's answer is his to give. */
    static boolean answers(long unitId, Actor actor) {
        return actor.sitsAt(Desk.of(Desk.Kind.DEPARTMENT, unitId));
    }

    static boolean external(Actor actor) {
        return actor.is(Role.EXTERNAL);
    }

    /** A condition over {@code coordination_letter l} and {@code case_behind_letter c}. */
    CaseScope.Condition of(Actor actor) {
        if (!external(actor)) {
            CaseScope.Condition own = cases.of(actor);
            return actor.inSchool() ? new CaseScope.Condition("1 = 0", own.values()) : own;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("scopeUnit", actor.unitId());
        return new CaseScope.Condition("l.unit_id = :scopeUnit", values);
    }
}
