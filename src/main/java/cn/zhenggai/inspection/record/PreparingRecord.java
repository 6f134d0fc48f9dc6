package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.inspection.list.VisitLists;
import cn.zhenggai.rectification.opening.LookingAlike;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lays beside a record all that is needed to judge it: the list and the rules of the day, and cases that are alike. */
@Component
class PreparingRecord {

    private final Visits visits;
    private final VisitLists lists;
    private final VisitSeverity severity;
    private final LookingAlike alike;
    private final Clock clock;

    PreparingRecord(Visits visits, VisitLists lists, VisitSeverity severity, LookingAlike alike, Clock clock) {
        this.visits = visits;
        this.lists = lists;
        this.severity = severity;
        this.alike = alike;
        this.clock = clock;
    }

    /** What comes too late for its visit becomes a visit of its own, of the same campaign. */
    Recording prepared(Actor by, VisitRow asked, VisitRecord record) {
        LocalDate today = BureauTime.today(clock);
        LocalDate day = record.arrivedAt() == null ? today : BureauTime.dayOf(record.arrivedAt());
        VisitRow visit = asked.state().open()
                ? asked
                : visits.find(visits.insertSupplement(asked, day, by, BureauTime.now(clock)))
                        .orElseThrow();
        boolean something = record.findings().stream().anyMatch(finding -> finding.itemCode() != null);
        Map<String, HazardItem> items = items(record, day);
        return new Recording(
                by,
                visit,
                record,
                lists.of(visit, day),
                items,
                severity.forced(items.keySet(), day),
                something ? alike.inSchool(visit.schoolId(), day, by) : List.of());
    }

    private Map<String, HazardItem> items(VisitRecord record, LocalDate day) {
        Map<String, HazardItem> items = new LinkedHashMap<>();
        record.findings().stream()
                .map(VisitFinding::itemCode)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(code -> lists.item(code, day).ifPresent(item -> items.put(code, item)));
        return items;
    }
}
