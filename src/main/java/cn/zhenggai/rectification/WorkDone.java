package cn.zhenggai.rectification;

import cn.zhenggai.evidence.Attachment;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the school did.
 *
 * @param cost in 万元, null when nothing was spent
 * @param afterPhotos staged pictures, each with the picture of the hazard that it answers
 * @param documents staged files
 */
public record WorkDone(
        String measures, BigDecimal cost, String lastingMeasures, List<Attachment> afterPhotos, List<Long> documents) {

    public WorkDone {
        afterPhotos = afterPhotos == null ? List.of() : List.copyOf(afterPhotos);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Their ids alone. */
    public List<Long> photos() {
        return afterPhotos.stream().map(Attachment::evidenceId).toList();
    }
}
