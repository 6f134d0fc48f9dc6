package cn.zhenggai.rectification.ending;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why a case ended without having been rectified. */
@Component
class TerminationFacts implements PaperFacts {

    private final Cases cases;

    TerminationFacts(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.TERMINATE);
    }

    @Override
    public Set<String> fields() {
        return Set.of("endingKind", "endingReason", "endedOn");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        CaseEnding ending = cases.findByNumber(number)
                .orElseThrow(() -> new CaseNotFound(number.value()))
                .course()
                .ending();
        return Map.of(
                "endingKind", kind(ending),
                "endingReason", ending.endingReason(),
                "endedOn", PaperDay.of(ending.endedAt()));
    }

    private static String kind(CaseEnding ending) {
        return switch (ending.endingKind()) {
            case SCHOOL_CLOSED -> "学校（教学点）关闭";
            case DEMOLISHED -> "整改对象拆除";
            case CLOSED_DOWN -> "整改对象依法关停取缔";
        };
    }
}
