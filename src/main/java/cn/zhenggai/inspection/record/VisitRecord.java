package cn.zhenggai.inspection.record;

import java.time.Instant;
import java.util.List;

/**
 * Everything that was written on a visit, as the device sends it.
 *
 * @param key given by the device when the record was begun; under one key one record is kept, however often it arrives
 * @param results items that are left out count as unchecked
 * @param supplement the visit has a record already, or was cancelled: keep this one as a further visit of its own
 */
public record VisitRecord(
        String key,
        Instant arrivedAt,
        Instant leftAt,
        List<ItemResult> results,
        List<VisitFinding> findings,
        List<VisitMethod> methods,
        String companions,
        String opinion,
        VisitSignature signature,
        boolean supplement) {

    public VisitRecord {
        results = results == null ? List.of() : List.copyOf(results);
        findings = findings == null ? List.of() : List.copyOf(findings);
        methods = methods == null ? List.of() : List.copyOf(methods);
    }
}
