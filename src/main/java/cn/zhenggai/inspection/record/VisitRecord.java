package cn.zhenggai.inspection.record;

import cn.zhenggai.inspection.ToldScan;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was written on a visit, as the device sends it.
 *
 * @param key given by the device when the record was begun; under one key one record is kept, however often it arrives
 * @param arrivedAt for programs whose clock is right; a device tells its {@code times} instead
 * @param times beat the two moments; left out of the hash of a record when they are not given
 * @param results items that are left out count as unchecked
 * @param scans plates that were read; left out of the hash of a record when there are none
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
        boolean supplement,
        @JsonInclude(JsonInclude.Include.NON_NULL) Times times,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ToldScan> scans) {

    public VisitRecord {
        scans = scans == null ? List.of() : List.copyOf(scans);
        results = results == null ? List.of() : List.copyOf(results);
        findings = findings == null ? List.of() : List.copyOf(findings);
        methods = methods == null ? List.of() : List.copyOf(methods);
    }

    /** By a program whose clock is right. */
    public VisitRecord(
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
        this(key, arrivedAt, leftAt, results, findings, methods, companions, opinion, signature, supplement, null);
    }

    /** Where no plate was read. */
    public VisitRecord(
            String key,
            Instant arrivedAt,
            Instant leftAt,
            List<ItemResult> results,
            List<VisitFinding> findings,
            List<VisitMethod> methods,
            String companions,
            String opinion,
            VisitSignature signature,
            boolean supplement,
            @Nullable Times times) {
        this(
                key,
                arrivedAt,
                leftAt,
                results,
                findings,
                methods,
                companions,
                opinion,
                signature,
                supplement,
                times,
                List.of());
    }

    /** With its moments by the server's clock. */
    VisitRecord received(Instant now) {
        return times == null ? this : at(times.arrived(now), times.left(now));
    }

    /** What it says however often it is sent: how long ago it was changes from one time to the next. */
    VisitRecord lasting() {
        List<ItemResult> said = results.stream().map(ItemResult::lasting).toList();
        boolean told = times != null;
        return new VisitRecord(
                key,
                told ? null : arrivedAt,
                told ? null : leftAt,
                said,
                findings,
                methods,
                companions,
                opinion,
                signature,
                supplement,
                null,
                scans.stream().map(ToldScan::lasting).toList());
    }

    boolean putRight() {
        return times != null && times.putRight();
    }

    private VisitRecord at(Instant arrived, Instant left) {
        return new VisitRecord(
                key,
                arrived,
                left,
                results,
                findings,
                methods,
                companions,
                opinion,
                signature,
                supplement,
                times,
                scans);
    }

    /**
     * When a device was in the school, told so that its own clock does not matter: how many milliseconds before sending. The
     * server counts them back from the moment at which it receives them, and never beyond that at which it gave the visit away.
     *
     * @param fetchedAt the server's own time, as it told it when the device fetched the visit; null when that is not known
     * @param putRight the inspector said when he came or went
     */
    public record Times(
            @Nullable Instant fetchedAt,
            @Nullable Long arrivedAgo,
            @Nullable Long leftAgo,
            boolean putRight) {

        /** What is older than any record may be need not be told apart. */
        private static final Duration LONGEST = Duration.ofDays(10_000);

        @Nullable
        Instant arrived(Instant received) {
            return arrivedAgo == null ? null : moment(arrivedAgo, received);
        }

        /** Nobody goes before he comes. */
        @Nullable
        Instant left(Instant received) {
            Instant arrived = arrived(received);
            Instant left = leftAgo == null ? null : moment(leftAgo, received);
            return left == null || arrived == null || left.isAfter(arrived) ? left : arrived;
        }

        private Instant moment(long ago, Instant received) {
            Instant moment = received.minusMillis(Math.max(0, Math.min(ago, LONGEST.toMillis())));
            boolean known = fetchedAt != null && !fetchedAt.isAfter(received);
            return known && moment.isBefore(fetchedAt) ? fetchedAt : moment;
        }
    }
}
