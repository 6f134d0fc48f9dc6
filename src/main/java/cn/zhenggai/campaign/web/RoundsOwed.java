package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.plan.InspectionPlan;
import cn.zhenggai.campaign.plan.PlanLine;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.campaign.plan.RoundSchool;
import cn.zhenggai.campaign.plan.StartingRoundVisit;
import cn.zhenggai.campaign.plan.StartingSelfCheck;
import cn.zhenggai.owed.OwedCard;
import cn.zhenggai.owed.Owing;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.time.DueBy;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Schools that are still to be seen this month or this week, and what a school has still to look through itself. */
@Component
class RoundsOwed implements Owing {

    private static final int BEFORE_VISITS = 10;

    private final ReadingPlans plans;
    private final StartingSelfCheck checks;

    RoundsOwed(ReadingPlans plans, StartingSelfCheck checks) {
        this.plans = plans;
        this.checks = checks;
    }

    @Override
    public int order() {
        return BEFORE_VISITS;
    }

    @Override
    public List<OwedCard> of(Actor reader) {
        if (reader.inSchool()) {
            List<PlanLine> due = checks.due(reader);
            return due.isEmpty() ? List.of() : List.of(selfChecks(due));
        }
        return StartingRoundVisit.mayOwe(reader)
                ? plans.plans(reader).stream()
                        .filter(line -> line.missing() > 0 && StartingRoundVisit.owes(reader, line.plan()))
                        .map(line -> round(reader, line))
                        .toList()
                : List.of();
    }

    private static OwedCard selfChecks(List<PlanLine> due) {
        return OwedCard.now(
                "selfCheck",
                List.of(due.size()),
                "clipboard-check",
                due.stream()
                        .map(line -> new OwedCard.Line(
                                line.plan().name(),
                                null,
                                DueBy.on(line.period().until()),
                                OwedCard.Way.begin("selfCheck", "player-play", page(line.plan()) + "/self-check")))
                        .toList(),
                null);
    }

    private OwedCard round(Actor reader, PlanLine line) {
        InspectionPlan plan = line.plan();
        Stream<RoundSchool> open = plans.round(reader, plan).stream().filter(school -> school.seenOn() == null);
        return OwedCard.now(
                "round." + plan.rhythm(),
                List.of(
                        line.missing(),
                        plan.name(),
                        line.seen(),
                        line.due(),
                        line.period().until()),
                "school",
                open.limit(OwedCard.MOST).map(school -> line(plan, school)).toList(),
                page(plan));
    }

    private static OwedCard.Line line(InspectionPlan plan, RoundSchool school) {
        return new OwedCard.Line(
                school.schoolName(),
                null,
                school.plannedOn() == null ? null : DueBy.on(school.plannedOn()),
                OwedCard.Way.begin(
                        "round", "player-play", "/plans/%d/schools/%d/visit".formatted(plan.id(), school.schoolId())));
    }

    private static String page(InspectionPlan plan) {
        return "/plans/" + plan.id();
    }
}
