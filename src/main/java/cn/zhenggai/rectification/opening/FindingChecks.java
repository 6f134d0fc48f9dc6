package cn.zhenggai.rectification.opening;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Everything that a finding must have before it can become a case. */
@Component
class FindingChecks {

    private static final int OLDEST_DAYS = 60;

    private final Directory directory;
    private final Uploads uploads;
    private final LatestDays latest;
    private final Clock clock;

    FindingChecks(Directory directory, Uploads uploads, LatestDays latest, Clock clock) {
        this.directory = directory;
        this.uploads = uploads;
        this.latest = latest;
        this.clock = clock;
    }

    /** @param more what its door asks besides */
    Optional<Refusal> refusal(
            Finding finding, Actor actor, UnitCard school, HazardItem item, UnitCard section, Consumer<Checks> more) {
        Checks checks = new Checks()
                .that(school != null && mayInspect(actor, school, finding), "schoolId", "schoolUnknown")
                .that(item != null, "itemCode", "itemUnknown")
                .that(school == null || item == null || section != null, "itemCode", "noSection");
        checkKind(checks, finding, actor);
        checkTexts(checks, finding);
        checkDays(checks, finding);
        if (school != null && directory.conflictedWith(school.id()).contains(actor.personId())) {
            checks.that(false, "schoolId", "conflictOfInterest");
        }
        checks.that(item != null || !finding.beforePhotos().isEmpty(), "beforePhotos", "photoRequired");
        if (item != null && finding.severity() != null) {
            checkItem(checks, finding, item);
        }
        checkAssignee(checks, finding, actor, item);
        checkPhotos(checks, finding, actor);
        more.accept(checks);
        return checks.refusal();
    }

    private static void checkKind(Checks checks, Finding finding, Actor actor) {
        boolean ownOrBelow = actor.inSchool() || actor.unitKind() == UnitKind.TOWNSHIP;
        checks.that(finding.severity() != null, "severity", "required")
                .that(finding.source() != null, "source", "required")
                .that(finding.source() != Source.SELF_CHECK || ownOrBelow, "source", "selfCheckOfTownship");
    }

    private static void checkTexts(Checks checks, Finding finding) {
        checks.text(finding.place(), "place", 100)
                .text(finding.description(), "description", 2000)
                .optionalText(finding.basis(), "basis", 300)
                .optionalText(finding.requirement(), "requirement", 500)
                .optionalText(finding.witness(), "witness", 60);
    }

    private void checkDays(Checks checks, Finding finding) {
        LocalDate today = BureauTime.today(clock);
        LocalDate found = finding.foundOn();
        LocalDate due = finding.deadline();
        LocalDate last = latest.of(LatestDay.DEADLINE, today);
        boolean old = found != null && found.isBefore(today.minusDays(OLDEST_DAYS));
        checks.that(found != null, "foundOn", "required")
                .that(found == null || !found.isAfter(today), "foundOn", "inTheFuture")
                .that(!old, "foundOn", "tooLongAgo", OLDEST_DAYS)
                .that(due == null || due.isAfter(today), "deadline", "deadlineNotAfterIssue")
                .that(due == null || !due.isAfter(last), "deadline", "deadlineTooFar", last);
    }

    private static boolean mayInspect(Actor actor, UnitCard school, Finding finding) {
        boolean there = school.kind() == UnitKind.SCHOOL && school.active();
        if (actor.inSchool()) {
            return there && school.id() == actor.unitId() && checksItself(actor, finding);
        }
        boolean own = actor.unitKind() == UnitKind.TOWNSHIP
                ? Long.valueOf(actor.unitId()).equals(school.townshipId())
                : Long.valueOf(actor.bureauId()).equals(school.bureauId());
        return there && own;
    }

    /** A school looks at itself; everybody else's findings are about others. */
    static boolean checksItself(Actor actor, Finding finding) {
        return finding.source() == Source.SELF_CHECK
                && actor.inSchool()
                && actor.isAny(Role.PRINCIPAL, Role.SAFETY_OFFICER);
    }

    /** What is major goes up to the bureau and becomes a case like any other; so does what no school can put right. */
    static boolean staysInside(Actor actor, Finding finding, HazardItem item) {
        return checksItself(actor, finding)
                && finding.severity() == Severity.GENERAL
                && !finding.fixedOnTheSpot()
                && (item == null || !item.external());
    }

    static boolean mayFind(Actor actor) {
        return !actor.inSchool()
                && actor.isAny(
                        Role.INSPECTOR,
                        Role.TEAM_LEAD,
                        Role.SECTION_HEAD,
                        Role.REGISTRAR,
                        Role.DEPUTY,
                        Role.DIRECTOR,
                        Role.TOWNSHIP);
    }

    private void checkItem(Checks checks, Finding finding, HazardItem item) {
        boolean major = finding.severity() == Severity.MAJOR;
        checks.that(item.severity() != Severity.MAJOR || major, "severity", "majorByRule");
        checks.that(!item.physical() || !finding.beforePhotos().isEmpty(), "beforePhotos", "photoRequired");
        if (finding.fixedOnTheSpot()) {
            checks.that(!major, "fixedOnTheSpot", "majorNeverOnTheSpot")
                    .that(!item.zeroTolerance(), "fixedOnTheSpot", "zeroToleranceNeverOnTheSpot")
                    .that(
                            finding.ties().visitId() != null
                                    || BureauTime.today(clock).equals(finding.foundOn()),
                            "foundOn",
                            "onTheSpotIsToday")
                    .that(finding.witness() != null && !finding.witness().isBlank(), "witness", "required")
                    .that(
                            finding.afterPhotos().size()
                                    >= finding.beforePhotos().size(),
                            "afterPhotos",
                            "afterPhotoForEach");
        }
    }

    private void checkAssignee(Checks checks, Finding finding, Actor actor, HazardItem item) {
        Long person = finding.ties().assigneeId();
        boolean ofSchool = person != null
                && actor.inSchool()
                && directory.staffOf(actor.unitId()).stream().anyMatch(card -> card.id() == person);
        checks.that(person != null || !staysInside(actor, finding, item), "assignee", "required")
                .that(person == null || ofSchool, "assignee", "assigneeNotOfSchool");
    }

    private void checkPhotos(Checks checks, Finding finding, Actor actor) {
        List<Long> photos = new ArrayList<>(finding.beforePhotos());
        photos.addAll(finding.afterPhotos());
        checks.that(uploads.ready(actor, photos, finding.documents()), "beforePhotos", "photoGone")
                .that(
                        uploads.changed(actor, finding.afterPhotos(), finding.beforePhotos()),
                        "afterPhotos",
                        "afterPhotoIsBefore");
    }
}
