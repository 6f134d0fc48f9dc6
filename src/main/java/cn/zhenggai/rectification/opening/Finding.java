package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * What an inspector saw.
 *
 * @param foundOn the day of the visit, today or before
 * @param deadline the day he proposes, null for the one that the rules give
 * @param beforePhotos staged pictures of the hazard
 * @param afterPhotos staged pictures of the remedy, one for each picture of the hazard; only when fixed on the spot
 * @param witness who of the school saw it being fixed
 */
public record Finding(
        Long schoolId,
        String itemCode,
        Severity severity,
        Source source,
        String place,
        String description,
        String basis,
        String requirement,
        LocalDate foundOn,
        LocalDate deadline,
        boolean fixedOnTheSpot,
        String witness,
        List<Long> beforePhotos,
        List<Long> afterPhotos,
        List<Long> documents,
        FindingTies ties) {

    public Finding {
        beforePhotos = beforePhotos == null ? List.of() : List.copyOf(beforePhotos);
        afterPhotos = afterPhotos == null ? List.of() : List.copyOf(afterPhotos);
        documents = documents == null ? List.of() : List.copyOf(documents);
        ties = ties == null ? FindingTies.NONE : ties;
    }

    /** @param earlier the case that has come back in it, null for none */
    Finding repeating(CaseNumber earlier) {
        return new Finding(
                schoolId,
                itemCode,
                severity,
                source,
                place,
                description,
                basis,
                requirement,
                foundOn,
                deadline,
                fixedOnTheSpot,
                witness,
                beforePhotos,
                afterPhotos,
                documents,
                new FindingTies(ties.visitId(), earlier, ties.majorBecause(), ties.assigneeId()));
    }

    /** With the usual severity, when the finder has said none. */
    Finding graded(Severity usual) {
        return severity != null || usual == null
                ? this
                : new Finding(
                        schoolId,
                        itemCode,
                        usual,
                        source,
                        place,
                        description,
                        basis,
                        requirement,
                        foundOn,
                        deadline,
                        fixedOnTheSpot,
                        witness,
                        beforePhotos,
                        afterPhotos,
                        documents,
                        ties);
    }

    /** A finding that stands alone. */
    public Finding(
            Long schoolId,
            String itemCode,
            Severity severity,
            Source source,
            String place,
            String description,
            String basis,
            String requirement,
            LocalDate foundOn,
            LocalDate deadline,
            boolean fixedOnTheSpot,
            String witness,
            List<Long> beforePhotos,
            List<Long> afterPhotos,
            List<Long> documents) {
        this(
                schoolId,
                itemCode,
                severity,
                source,
                place,
                description,
                basis,
                requirement,
                foundOn,
                deadline,
                fixedOnTheSpot,
                witness,
                beforePhotos,
                afterPhotos,
                documents,
                FindingTies.NONE);
    }
}
