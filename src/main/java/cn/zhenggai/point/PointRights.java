package cn.zhenggai.point;

import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.plan.VisitRules;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import org.springframework.stereotype.Component;

/** A school keeps its own points; its people go past them, and whoever may visit it. */
@Component
public class PointRights {

    private final Directory directory;

    PointRights(Directory directory) {
        this.directory = directory;
    }

    public static boolean keeps(Actor actor) {
        return PlanningVisit.mayCheckOwn(actor);
    }

    /** Reads the points of his own school, and goes on its round. */
    public static boolean goesRound(Actor actor) {
        return actor.inSchool();
    }

    /** Whether it means something that this person reads a plate there. */
    boolean passes(Actor actor, long school) {
        return actor.inSchool()
                ? actor.unitId() == school
                : directory
                        .unit(school)
                        .filter(card -> VisitRules.reaches(actor, card))
                        .isPresent();
    }
}
