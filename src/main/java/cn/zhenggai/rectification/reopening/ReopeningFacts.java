package cn.zhenggai.rectification.reopening;

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

/** The notice (重启通知) that a closed case begins again. */
@Component
class ReopeningFacts implements PaperFacts {

    private final Cases cases;
    private final Closures closures;
    private final Reopenings reopenings;

    ReopeningFacts(Cases cases, Closures closures, Reopenings reopenings) {
        this.cases = cases;
        this.closures = closures;
        this.reopenings = reopenings;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.REOPEN, CaseDeed.REOPEN_FALSIFIED);
    }

    @Override
    public Set<String> fields() {
        return Set.of("closedOn", "round", "relapse", "falsified", "reason", "deadline");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        RectificationCase subject = cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
        List<Closure> all = closures.of(subject.id());
        List<ReopeningRow> asked = reopenings.of(subject.id(), Names.all());
        ReopeningRow last = asked.get(asked.size() - 1);
        boolean falsified = last.ground() == ReopeningGround.FALSIFIED;
        return Map.of(
                "closedOn", PaperDay.of(all.get(all.size() - 1).closedAt()),
                "round", String.valueOf(subject.course().roundNo()),
                "relapse", falsified ? "" : "是",
                "falsified", falsified ? "是" : "",
                "reason", last.reason(),
                "deadline", PaperDay.of(subject.clock().deadline()));
    }
}
