package cn.zhenggai.inspection.record;

import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.text.PlainText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One thing that was not in order.
 *
 * @param ref the device's own name for it; answers speak of it by this name
 * @param severity what the inspector says; rules may make it major, never general
 * @param basis null for the one of the catalogue
 * @param witness who of the school saw it being fixed, null unless fixed on the spot
 * @param alike what it has to do with {@code alikeCase}; null when no recent case of the same item and place is there
 * @param assigneeId who of the school mends what the school found itself, null on all other visits
 * @param remark what it is short of an order; null for what is to be rectified
 */
public record VisitFinding(
        String ref,
        String itemCode,
        Severity severity,
        String place,
        String description,
        String basis,
        String requirement,
        boolean fixedOnTheSpot,
        String witness,
        List<Long> beforePhotos,
        List<Long> afterPhotos,
        Alike alike,
        CaseNumber alikeCase,
        Long assigneeId,
        @JsonInclude(JsonInclude.Include.NON_NULL) RemarkKind remark) {

    public VisitFinding {
        beforePhotos = beforePhotos == null ? List.of() : List.copyOf(beforePhotos);
        afterPhotos = afterPhotos == null ? List.of() : List.copyOf(afterPhotos);
    }

    /** One that is to be rectified, or was on the spot. */
    public VisitFinding(
            String ref,
            String itemCode,
            Severity severity,
            String place,
            String description,
            String basis,
            String requirement,
            boolean fixedOnTheSpot,
            String witness,
            List<Long> beforePhotos,
            List<Long> afterPhotos,
            Alike alike,
            CaseNumber alikeCase,
            Long assigneeId) {
        this(
                ref,
                itemCode,
                severity,
                place,
                description,
                basis,
                requirement,
                fixedOnTheSpot,
                witness,
                beforePhotos,
                afterPhotos,
                alike,
                alikeCase,
                assigneeId,
                null);
    }

    /** With what the catalogue says of its item, where the finder has said nothing. */
    VisitFinding completed(String usualBasis, String usualOrder) {
        boolean ordered = remark == RemarkKind.CRITICISM || !PlainText.empty(requirement) || fixedOnTheSpot || merged();
        return new VisitFinding(
                ref,
                itemCode,
                severity,
                place,
                description,
                PlainText.empty(basis) && !usualBasis.isEmpty() ? usualBasis : basis,
                ordered || usualOrder.isEmpty() ? requirement : usualOrder,
                fixedOnTheSpot,
                witness,
                beforePhotos,
                afterPhotos,
                alike,
                alikeCase,
                assigneeId,
                remark);
    }

    boolean merged() {
        return alike == Alike.MERGE;
    }

    /** The case that has come back in it, null when none has. */
    CaseNumber repeatOf() {
        return alike == Alike.REPEAT ? alikeCase : null;
    }

    int photos() {
        return beforePhotos.size() + afterPhotos.size();
    }
}
