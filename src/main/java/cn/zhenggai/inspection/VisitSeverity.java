package cn.zhenggai.inspection;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which of the things found on one visit the rules make major, whatever the inspector says. */
@Component
class VisitSeverity {

    private final HazardCatalogue catalogue;

    VisitSeverity(HazardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param because in words for the record */
    record Forced(String because) {}

    Map<String, Forced> forced(Collection<String> found, LocalDate on) {
        Map<String, Forced> forced = new LinkedHashMap<>();
        found.forEach(code -> catalogue
                .item(code)
                .filter(VisitSeverity::direct)
                .ifPresent(item -> forced.put(code, new Forced("直接判定"))));
        return forced;
    }

    private static boolean direct(HazardItem item) {
        return item.directMajor() || item.severity() == Severity.MAJOR;
    }
}
