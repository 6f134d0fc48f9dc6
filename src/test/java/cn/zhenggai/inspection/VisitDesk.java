package cn.zhenggai.inspection;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.RecordingVisit;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitMethod;
import cn.zhenggai.inspection.record.VisitReceipt;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.inspection.record.VisitSignature;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.Photos;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where tests plan visits and write their records, correctly from the start; a test changes what it is about. */
@Component
public class VisitDesk {

    public static final String FIRE = "A04";
    public static final String E_BIKE = "A07";
    static final String SMOKE_ALARM = "A06";
    public static final String PAPERWORK = "M02";
    public static final String BEATING = "L02";

    public final TestCounty county;
    final PlanningVisit planning;
    final RecordingVisit recording;
    final Photos photos;
    final Clock clock;

    VisitDesk(TestCounty county, PlanningVisit planning, RecordingVisit recording, Photos photos, Clock clock) {
        this.county = county;
        this.planning = planning;
        this.recording = recording;
        this.photos = photos;
        this.clock = clock;
    }

    public Actor actor(String login) {
        return county.settle().actor(login);
    }

    public long visit(VisitMode mode) {
        return visit(mode, TestCounty.SCHOOL);
    }

    public long visit(VisitMode mode, String school) {
        return planning.plan(actor("registrar"), plan(mode, school, "inspector1", "inspector2"))
                .orThrow();
    }

    public long selfCheck() {
        return planning.plan(
                        actor("officer." + TestCounty.SCHOOL),
                        plan(
                                VisitMode.SELF_CHECK,
                                TestCounty.SCHOOL,
                                "officer." + TestCounty.SCHOOL,
                                "principal." + TestCounty.SCHOOL))
                .orThrow();
    }

    VisitPlan plan(VisitMode mode, String school, String leader, String member) {
        return new VisitPlan(
                county.settle().school(school),
                BureauTime.today(clock),
                mode,
                null,
                7L,
                null,
                null,
                actor(leader).personId(),
                List.of(actor(member).personId()),
                "秋季开学校园安全检查",
                null);
    }

    public Outcome<VisitReceipt> record(String by, long visit, VisitRecord record) {
        return recording.record(actor(by), visit, record);
    }

    public VisitRecord record(VisitFinding... findings) {
        return record(UUID.randomUUID().toString(), findings);
    }

    VisitRecord record(String key, VisitFinding... findings) {
        Instant now = BureauTime.now(clock);
        List<ItemResult> results = new ArrayList<>(List.of(new ItemResult("G01", ItemResult.Mark.OK, null)));
        List.of(findings).stream()
                .map(VisitFinding::itemCode)
                .distinct()
                .forEach(code -> results.add(new ItemResult(code, ItemResult.Mark.BAD, null)));
        return new VisitRecord(
                key,
                now.minusSeconds(5400),
                now,
                results,
                List.of(findings),
                List.of(VisitMethod.SITE, VisitMethod.PAPERS),
                "副校长 王芳",
                "总体较好",
                VisitSignature.refused("负责人外出开会", "总务主任 李强"),
                false);
    }

    public VisitFinding found(String by, String item, Severity severity) {
        return found(by, item, severity, "综合楼三楼走廊" + UUID.randomUUID());
    }

    VisitFinding found(String by, String item, Severity severity, String place) {
        List<Long> photo = List.of(photos.taken(actor(by)));
        return finding(item, severity, place, photo, List.of(), null, null);
    }

    public VisitFinding fixed(String by, String item, String witness) {
        return fixedAt(by, item, witness, "食堂" + UUID.randomUUID());
    }

    VisitFinding fixedAt(String by, String item, String place) {
        return fixedAt(by, item, "王芳", place);
    }

    private VisitFinding fixedAt(String by, String item, String witness, String place) {
        return finding(
                item,
                Severity.GENERAL,
                place,
                List.of(photos.taken(actor(by))),
                List.of(photos.taken(actor(by))),
                witness,
                null);
    }

    VisitFinding alike(VisitFinding one, Alike alike, CaseNumber other) {
        return new VisitFinding(
                one.ref(),
                one.itemCode(),
                one.severity(),
                one.place(),
                one.description(),
                one.basis(),
                one.requirement(),
                one.fixedOnTheSpot(),
                one.witness(),
                one.beforePhotos(),
                one.afterPhotos(),
                alike,
                other,
                one.assigneeId());
    }

    VisitFinding mendedBy(VisitFinding one, String login) {
        return new VisitFinding(
                one.ref(),
                one.itemCode(),
                one.severity(),
                one.place(),
                one.description(),
                one.basis(),
                one.requirement(),
                one.fixedOnTheSpot(),
                one.witness(),
                one.beforePhotos(),
                one.afterPhotos(),
                one.alike(),
                one.alikeCase(),
                actor(login).personId());
    }

    static VisitFinding finding(
            String item,
            Severity severity,
            String place,
            List<Long> before,
            List<Long> after,
            String witness,
            Long assignee) {
        return new VisitFinding(
                UUID.randomUUID().toString(),
                item,
                severity,
                place,
                "三具灭火器压力不足",
                null,
                "更换并建立台账",
                witness != null,
                witness,
                before,
                after,
                null,
                null,
                assignee);
    }
}
