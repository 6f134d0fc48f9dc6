package cn.zhenggai.rectification.plan;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The plan (整改方案) as it was approved. */
@Component
class PlanFacts implements PaperFacts {

    private final Cases cases;
    private final Plans plans;

    PlanFacts(Cases cases, Plans plans) {
        this.cases = cases;
        this.plans = plans;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.APPROVE_PLAN);
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "responsibility",
                "measures",
                "funds",
                "fundsRemark",
                "finishOn",
                "emergencyPlan",
                "acceptance",
                "writtenBy",
                "writtenOn");
    }

    @Override
    public Set<String> persons() {
        return Set.of("responsibility", "writtenBy");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        RectificationCase subject = cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
        List<Plan> editions = plans.findByCaseIdOrderByEdition(subject.id());
        PlanView plan = editions.get(editions.size() - 1).view(Names.all());
        return Map.of(
                "responsibility", String.valueOf(plan.responsibility()),
                "measures", plan.measures(),
                "funds", plan.funds().stripTrailingZeros().toPlainString(),
                "fundsRemark", plan.fundsRemark() == null ? "" : plan.fundsRemark(),
                "finishOn", PaperDay.of(plan.finishOn()),
                "emergencyPlan", plan.emergencyPlan(),
                "acceptance", plan.acceptance(),
                "writtenBy", String.valueOf(plan.writtenByName()),
                "writtenOn", PaperDay.of(plan.writtenAt()));
    }
}
