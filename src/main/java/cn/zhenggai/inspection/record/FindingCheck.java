package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.text.PlainText;
import java.util.function.LongPredicate;

/** What is wrong with one finding of a record, each mistake at {@code findings.<ref>.<field>}. */
final class FindingCheck {

    static final int MOST_PHOTOS = 12;

    private final Checks checks;
    private final Recording doing;
    private final VisitFinding finding;
    private final HazardItem item;
    private final String at;

    FindingCheck(Checks checks, Recording doing, VisitFinding finding) {
        this.checks = checks;
        this.doing = doing;
        this.finding = finding;
        this.item = doing.item(finding);
        this.at = "findings." + finding.ref() + ".";
    }

    void check(LongPredicate ofSchool) {
        written();
        pictures();
        if (item != null) {
            onTheSpot();
            alike();
        }
        remark();
        assignee(ofSchool);
    }

    private void written() {
        that(item != null, "itemCode", "itemUnknown");
        that(finding.severity() != null || item != null && item.severity() != null, "severity", "required");
        checks.text(finding.place(), at + "place", 100)
                .text(finding.description(), at + "description", 2000)
                .optionalText(finding.basis(), at + "basis", 300)
                .optionalText(finding.requirement(), at + "requirement", 500)
                .optionalText(finding.witness(), at + "witness", 60);
    }

    private void pictures() {
        int before = finding.beforePhotos().size();
        that(before <= MOST_PHOTOS, "beforePhotos", "visit.tooManyPhotos", MOST_PHOTOS);
        that(finding.afterPhotos().size() <= MOST_PHOTOS, "afterPhotos", "visit.tooManyPhotos", MOST_PHOTOS);
        that(item == null || !item.physical() || before > 0, "beforePhotos", "photoRequired");
    }

    private void onTheSpot() {
        if (!finding.fixedOnTheSpot()) {
            return;
        }
        that(!doing.major(finding), "fixedOnTheSpot", "majorNeverOnTheSpot");
        that(!item.zeroTolerance(), "fixedOnTheSpot", "zeroToleranceNeverOnTheSpot");
        that(finding.witness() != null && !finding.witness().isBlank(), "witness", "visit.witnessMissing");
        boolean eachMended =
                finding.afterPhotos().size() >= finding.beforePhotos().size();
        that(eachMended, "afterPhotos", "afterPhotoForEach");
    }

    private void remark() {
        if (finding.remark() == null) {
            return;
        }
        that(!doing.bySchool(), "remark", "remark.notBySchool");
        that(!finding.fixedOnTheSpot(), "remark", "remark.notFixedToo");
        that(!finding.merged(), "remark", "remark.notMerged");
        that(item == null || !doing.major(finding), "remark", "remark.majorIsOrdered");
        that(item == null || !item.alwaysOrdered(), "remark", "remark.zeroToleranceIsOrdered");
        boolean said = !PlainText.empty(finding.requirement())
                || item != null && !item.words().order().isEmpty();
        that(said || finding.remark() != RemarkKind.ADVICE, "requirement", "required");
    }

    private void alike() {
        doing.answer(finding).check(checks, at + "alike", at + "alike", doing.about(finding), doing.alike());
    }

    /** What a school found itself is mended by somebody of its own; what others found has nobody yet. */
    private void assignee(LongPredicate ofSchool) {
        Long person = finding.assigneeId();
        boolean needless = !doing.bySchool()
                || doing.waits(finding)
                || finding.fixedOnTheSpot()
                || finding.merged()
                || item.external();
        that(needless || person != null, "assigneeId", "visit.assigneeMissing");
        that(person == null || doing.bySchool() && ofSchool.test(person), "assigneeId", "assigneeNotOfSchool");
    }

    private void that(boolean holds, String field, String code, Object... arguments) {
        checks.that(holds, at + field, code, arguments);
    }
}
