package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.inspection.ToldScan;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitMethod;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.inspection.record.VisitSignature;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The record of a visit as a device or a program sends it.
 *
 * @param key given by the device when the record was begun; under one key one record is kept, however often it arrives
 * @param arrivedAt for programs whose clock is right; a device tells its {@code times} instead, and one of both is needed
 * @param results items that are left out count as unchecked
 * @param supplement the visit has a record already, or was cancelled: keep this one as a further visit of its own
 */
@Schema(example = """
                {"key": "5b0c8f7e-visit-81", "arrivedAt": "2026-09-16T01:00:00Z", "leftAt": "2026-09-16T03:30:00Z",
                 "results": [{"itemCode": "A04", "mark": "BAD"}, {"itemCode": "M02", "mark": "OK", "note": "齐全"}],
                 "findings": [{"ref": "1", "itemCode": "A04", "severity": "GENERAL", "place": "食堂",
                   "description": "灭火器压力不足", "requirement": "更换", "beforePhotos": [41]}],
                 "methods": ["SITE"], "companions": "副校长王芳", "opinion": "较好",
                 "signature": {"name": "王芳", "post": "副校长", "image": 42}}""")
record SentRecord(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{8,64}") String key,

        @Schema(description = "Needed unless times are told")
        Instant arrivedAt,

        @Schema(description = "Needed unless times are told")
        Instant leftAt,

        @Size(max = 200) List<Result> results,
        @Size(max = 60) List<Finding> findings,
        List<VisitMethod> methods,
        @Size(max = 300) String companions,
        @Size(max = 2000) String opinion,
        Signature signature,
        boolean supplement,
        Times times,
        @Size(max = 100) List<Scan> scans) {

    /** @param bulkAgo how many milliseconds before sending it was ticked together with others */
    record Result(
            @NotNull String itemCode,
            @NotNull ItemResult.Mark mark,
            @Size(max = 500) String note,
            Long bulkAgo) {

        ItemResult read() {
            return new ItemResult(itemCode, mark, note, bulkAgo);
        }
    }

    /**
     * @param ref the device's own name for it; answers speak of it by this name
     * @param witness who of the school saw it being fixed, only where it was fixed on the spot
     * @param alike what it has to do with {@code alikeCase}, where a recent case of the same item and place is there
     * @param assigneeId who of the school mends what the school found itself
     * @param remark criticism or advice instead of an order; the requirement then says what is advised
     */
    record Finding(
            @NotNull String ref,
            @NotNull String itemCode,
            Severity severity,
            @NotBlank @Size(max = 100) String place,
            @NotBlank @Size(max = 2000) String description,
            @Size(max = 300) String basis,
            @Size(max = 500) String requirement,
            boolean fixedOnTheSpot,

            @Schema(description = "Needed when it was fixed on the spot") @Size(max = 60)
            String witness,

            @Size(max = 12) List<Long> beforePhotos,
            @Size(max = 12) List<Long> afterPhotos,
            Alike alike,
            CaseNumber alikeCase,
            Long assigneeId,
            RemarkKind remark) {

        VisitFinding read() {
            return new VisitFinding(
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
                    remark);
        }
    }

    /**
     * @param image id of the uploaded picture of the signature
     * @param refusal why nobody signed
     * @param witness who saw that nobody did
     */
    record Signature(
            @Schema(description = "Needed with an image") @Size(max = 60)
            String name,

            @Size(max = 60) String post,
            Long image,
            @Size(max = 500) String refusal,

            @Schema(description = "Needed with a refusal") @Size(max = 60)
            String witness) {

        VisitSignature read() {
            return new VisitSignature(name, post, image, refusal, witness);
        }
    }

    /**
     * A plate of the school that was read, which proves that somebody was there.
     *
     * @param code what stands on it
     * @param ago how many milliseconds before sending that was
     * @param refs the findings that were begun there
     */
    record Scan(
            @NotNull @Pattern(regexp = "[a-z0-9]{8,32}") String code,
            Long ago,
            @Size(max = 60) List<String> refs) {

        ToldScan read() {
            return new ToldScan(code, ago, refs);
        }
    }

    /**
     * When a device was in the school, in milliseconds before sending, so that its own clock does not matter.
     *
     * @param fetchedAt the server's own time, as it told it when the device fetched the visit
     * @param putRight the inspector said when he came or went
     */
    record Times(Instant fetchedAt, Long arrivedAgo, Long leftAgo, boolean putRight) {

        VisitRecord.Times read() {
            return new VisitRecord.Times(fetchedAt, arrivedAgo, leftAgo, putRight);
        }
    }

    VisitRecord read() {
        return new VisitRecord(
                key,
                arrivedAt,
                leftAt,
                each(results, Result::read),
                each(findings, Finding::read),
                methods,
                companions,
                opinion,
                signature == null ? null : signature.read(),
                supplement,
                times == null ? null : times.read(),
                each(scans, Scan::read));
    }

    private static <T, S> List<S> each(List<T> sent, Function<T, S> read) {
        return sent == null ? List.of() : sent.stream().map(read).toList();
    }
}
