package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.ToldScan;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.list.VisitList;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is wrong with a record before anything of it is done; each mistake at its place, all at once. */
@Component
public class RecordChecks {

    static final int MOST_RESULTS = 200;
    static final int MOST_FINDINGS = 60;
    public static final int OLDEST_DAYS = VisitPlan.OLDEST_DAYS;

    /** Clocks of telephones are wrong by a little. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Directory directory;
    private final FindingsOfRecord findings;
    private final VisitScans scans;
    private final Clock clock;

    RecordChecks(Directory directory, FindingsOfRecord findings, VisitScans scans, Clock clock) {
        this.directory = directory;
        this.findings = findings;
        this.scans = scans;
        this.clock = clock;
    }

    /** Too much of anything: the rest is then not even looked at. */
    static Optional<Refusal> bounds(VisitRecord record) {
        return new Checks()
                .that(record.key() != null && record.key().matches("[A-Za-z0-9-]{8,64}"), "key", "visit.keyUnreadable")
                .that(record.results().size() <= MOST_RESULTS, "results", "visit.tooManyResults", MOST_RESULTS)
                .that(record.findings().size() <= MOST_FINDINGS, "findings", "visit.tooManyFindings", MOST_FINDINGS)
                .that(readable(record.scans()), "scans", "visit.plateUnknown")
                .refusal();
    }

    /** Names of findings stand beside the plate where they were begun, separated by commas. */
    private static boolean readable(List<ToldScan> scans) {
        return scans.size() <= VisitScans.MOST
                && scans.stream()
                        .allMatch(scan -> scan.code() != null
                                && scan.code().matches("[a-z0-9]{8,32}")
                                && scan.refs().size() <= MOST_FINDINGS
                                && scan.refs().stream().allMatch(ref -> ref.matches("[A-Za-z0-9-]{1,64}")));
    }

    Optional<Refusal> refusal(Recording doing) {
        VisitRecord record = doing.record();
        Checks checks = new Checks();
        checks.that(
                directory
                        .unit(doing.visit().schoolId())
                        .filter(UnitCard::active)
                        .isPresent(),
                "schoolId",
                "visit.schoolClosedRecord");
        times(checks, record);
        results(checks, record, doing.list());
        checks.optionalText(record.companions(), "companions", 300)
                .optionalText(record.opinion(), "opinion", 2000)
                .that(record.methods().size() <= VisitMethod.values().length, "methods", "visit.methodTwice");
        signature(checks, record.signature(), doing.visit());
        findings.check(checks, doing);
        scans.check(checks, doing);
        return checks.refusal();
    }

    private void times(Checks checks, VisitRecord record) {
        Instant now = clock.instant();
        Instant arrived = record.arrivedAt();
        Instant left = record.leftAt();
        checks.that(arrived != null, "arrivedAt", "required").that(left != null, "leftAt", "required");
        if (arrived == null || left == null) {
            return;
        }
        boolean old = BureauTime.dayOf(arrived).isBefore(BureauTime.today(clock).minusDays(OLDEST_DAYS));
        checks.that(!arrived.isAfter(now.plus(AHEAD)), "arrivedAt", "visit.inTheFuture", now)
                .that(!left.isAfter(now.plus(AHEAD)), "leftAt", "visit.inTheFuture", now)
                .that(!left.isBefore(arrived), "leftAt", "visit.leftBeforeArrival")
                .that(!old, "arrivedAt", "tooLongAgo", OLDEST_DAYS);
    }

    private static void results(Checks checks, VisitRecord record, VisitList list) {
        Set<String> bad = record.findings().stream().map(VisitFinding::itemCode).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (ItemResult result : record.results()) {
            String field = "results." + result.itemCode();
            checks.that(list.has(result.itemCode()), field, "visit.itemNotOnList", String.valueOf(result.itemCode()))
                    .that(seen.add(result.itemCode()), field, "visit.itemTwice")
                    .that(result.mark() != null, field, "required")
                    .optionalText(result.note(), field, 500);
            checks.that(
                    result.mark() != ItemResult.Mark.BAD || bad.contains(result.itemCode()),
                    field,
                    "visit.badWithoutFinding");
            checks.that(
                    result.mark() == ItemResult.Mark.BAD || !bad.contains(result.itemCode()),
                    field,
                    "visit.findingNotBad");
        }
    }

    /** Whoever comes in secret asks for no signature, and a school signs nothing for itself. */
    private static void signature(Checks checks, VisitSignature signature, VisitRow visit) {
        boolean due = visit.mode() != VisitMode.UNANNOUNCED && visit.mode() != VisitMode.SELF_CHECK;
        if (signature == null) {
            checks.that(!due, "signature", "visit.signatureMissing");
            return;
        }
        checks.that(!due || signature.signed() || signature.refusedToSign(), "signature", "visit.signatureMissing")
                .that(!signature.signed() || !signature.refusedToSign(), "signature", "visit.signedAndRefused")
                .optionalText(signature.name(), "signature.name", 60)
                .optionalText(signature.post(), "signature.post", 60)
                .optionalText(signature.refusal(), "signature.refusal", 500)
                .optionalText(signature.witness(), "signature.witness", 60);
        if (signature.signed()) {
            checks.text(signature.name(), "signature.name", 60);
        }
        if (signature.refusedToSign()) {
            checks.text(signature.witness(), "signature.witness", 60);
        }
    }

    static boolean confidential(HazardItem item) {
        return item != null && item.confidential();
    }
}
