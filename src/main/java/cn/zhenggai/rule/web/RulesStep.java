package cn.zhenggai.rule.web;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import cn.zhenggai.rule.Edition;
import cn.zhenggai.rule.Editions;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tables in force: how long a case may take, and when which leader is told. The first ones come with the program. */
@Component
class RulesStep implements FirstStep {

    private static final int AFTER_CATALOGUE = 65;

    private final Editions editions;
    private final Clock clock;

    RulesStep(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "rules";
    }

    @Override
    public int order() {
        return AFTER_CATALOGUE;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Looked look(Asking asking) {
        LocalDate today = BureauTime.today(clock);
        List<Edition> inForce =
                editions.standing().stream().filter(each -> !each.ahead(today)).toList();
        return Looked.at(
                "/rules",
                Arrays.stream(RuleKind.values())
                        .filter(kind -> kind.table() != null)
                        .map(kind -> finding(kind, inForce))
                        .toList());
    }

    private static Finding finding(RuleKind kind, List<Edition> inForce) {
        String words = "firstStep.rules." + kind;
        return inForce.stream()
                .filter(each -> each.table().equals(kind.table()))
                .reduce((earlier, later) -> later)
                .map(each -> Finding.there(words + ".since", each.from().toString()))
                .orElseGet(() -> Finding.there(words));
    }
}
