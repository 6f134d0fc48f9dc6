package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.JudgingSeverity;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which of the things found on one visit the rules make major, whatever the inspector says. */
@Component
class VisitSeverity {

    private final JudgingSeverity judging;

    VisitSeverity(JudgingSeverity judging) {
        this.judging = judging;
    }

    /** @param because in words for the record */
    record Forced(String because) {}

    Map<String, Forced> forced(Collection<String> found, LocalDate on) {
        Map<String, Forced> forced = new LinkedHashMap<>();
        judging.judge(found, on).forEach((code, judgement) -> {
            if (judgement.severity() == Severity.MAJOR) {
                forced.put(code, new Forced(judgement.because()));
            }
        });
        return forced;
    }
}
