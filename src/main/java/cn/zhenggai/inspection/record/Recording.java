package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.list.VisitList;
import cn.zhenggai.rectification.opening.AlikeAnswer;
import cn.zhenggai.rectification.opening.AlikeCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record while it is being kept.
 *
 * @param items those that were found not in order, by code, in the version of the day; unknown codes are absent
 * @param forced what the rules say of them, by code
 * @param alike recent cases of those items in the school
 */
record Recording(
        Actor by,
        VisitRow visit,
        VisitRecord record,
        VisitList list,
        Map<String, HazardItem> items,
        Map<String, VisitSeverity.Forced> forced,
        List<AlikeCase> alike) {

    private static final long LONG_AGO = Duration.ofDays(10_000).toMillis();

    LocalDate day() {
        return record.arrivedAt() == null ? visit.plannedOn() : BureauTime.dayOf(record.arrivedAt());
    }

    /** Within the visit, whatever a device tells; null for what was ticked for itself. */
    @Nullable
    Instant bulkAt(ItemResult result, Instant now) {
        if (result.bulkAgo() == null || result.mark() != ItemResult.Mark.OK) {
            return null;
        }
        return during(result.bulkAgo(), now);
    }

    /** @param ago how many milliseconds before now; null for as late as the visit ended */
    Instant during(@Nullable Long ago, Instant now) {
        if (ago == null) {
            return record.leftAt();
        }
        Instant told = now.minusMillis(Math.max(0, Math.min(ago, LONG_AGO)));
        Instant began = told.isBefore(record.arrivedAt()) ? record.arrivedAt() : told;
        return began.isAfter(record.leftAt()) ? record.leftAt() : began;
    }

    boolean bySchool() {
        return visit.mode() == VisitMode.SELF_CHECK;
    }

    HazardItem item(VisitFinding finding) {
        return items.get(finding.itemCode());
    }

    boolean major(VisitFinding finding) {
        return forced.containsKey(finding.itemCode()) || finding.severity() == Severity.MAJOR;
    }

    Severity severity(VisitFinding finding) {
        return major(finding) ? Severity.MAJOR : Severity.GENERAL;
    }

    /** Why the rules make it major, null when they do not. */
    String because(VisitFinding finding) {
        VisitSeverity.Forced rule = forced.get(finding.itemCode());
        return rule == null ? null : rule.because();
    }

    /** Major things go up to the bureau; until then they wait. */
    boolean waits(VisitFinding finding) {
        return bySchool() && major(finding) && !finding.merged();
    }

    AlikeAnswer answer(VisitFinding finding) {
        return new AlikeAnswer(finding.alike(), finding.alikeCase());
    }

    AlikeAnswer.About about(VisitFinding finding) {
        return new AlikeAnswer.About(item(finding), finding.place(), severity(finding), finding.fixedOnTheSpot());
    }
}
