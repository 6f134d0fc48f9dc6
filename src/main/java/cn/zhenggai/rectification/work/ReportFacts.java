package cn.zhenggai.rectification.work;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.RoundView;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The report of a school (整改情况报告) as its principal signed it. */
@Component
class ReportFacts implements PaperFacts {

    private final Cases cases;
    private final Rounds rounds;

    ReportFacts(Cases cases, Rounds rounds) {
        this.cases = cases;
        this.rounds = rounds;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.SIGN_REPORT);
    }

    @Override
    public Set<String> fields() {
        return Set.of("round", "measures", "cost", "lastingMeasures", "reportedBy", "reportedOn", "assignee");
    }

    @Override
    public Set<String> persons() {
        return Set.of("reportedBy", "assignee");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        RectificationCase subject = cases.findByNumber(number).orElseThrow();
        RoundView round = rounds.current(subject).view(Names.all());
        BigDecimal cost = round.cost();
        return Map.of(
                "round", String.valueOf(round.number()),
                "measures", round.measures(),
                "cost", cost == null ? "" : cost.stripTrailingZeros().toPlainString(),
                "lastingMeasures", Objects.toString(round.lastingMeasures(), ""),
                "reportedBy", String.valueOf(round.reportedByName()),
                "reportedOn", PaperDay.of(round.reportedAt()),
                "assignee", Objects.toString(subject.course().assigneeName(), ""));
    }
}
