package cn.zhenggai.remark;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.RemarkKeeping;
import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.inspection.RemarkedFinding;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Criticises or advises a school, on a visit or after one that the system does not know. */
@Service
public class MakingRemark implements RemarkKeeping {

    private static final int USUAL_WORKDAYS = 20;
    private static final int FARTHEST_DAYS = 366;
    private static final int OLDEST_DAYS = 60;
    private static final int MOST_SCHOOLS = 5000;

    private final RemarkRights rights;
    private final Remarks remarks;
    private final HazardCatalogue catalogue;
    private final Directory directory;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakingRemark(
            RemarkRights rights,
            Remarks remarks,
            HazardCatalogue catalogue,
            Directory directory,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rights = rights;
        this.remarks = remarks;
        this.catalogue = catalogue;
        this.directory = directory;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Those of which he may say something, by name. */
    public List<UnitCard> schools(Actor by) {
        return directory.units(by.bureauId(), UnitKind.SCHOOL, "", MOST_SCHOOLS).stream()
                .filter(school -> looksAt(by, school))
                .toList();
    }

    /** @return its id */
    @Transactional
    public Outcome<Long> make(Actor by, RemarkEntry told) {
        return make(by, told, null, null);
    }

    @Override
    @Transactional
    public Outcome<Long> keep(Actor by, RemarkedFinding finding) {
        RemarkEntry entry = new RemarkEntry(
                finding.kind(),
                finding.schoolId(),
                finding.itemCode(),
                finding.foundOn(),
                finding.place(),
                finding.description(),
                finding.advice(),
                null);
        return make(by, entry, finding.visitId(), finding.photosOf());
    }

    private Outcome<Long> make(Actor by, RemarkEntry told, Long visitId, String photosOf) {
        if (!rights.mayMake(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        LocalDate today = BureauTime.today(clock);
        RemarkEntry entry = dated(told, today);
        UnitCard school = school(entry.schoolId(), by);
        HazardItem item = entry.foundOn() == null
                ? null
                : catalogue.item(entry.itemCode(), entry.foundOn()).orElse(null);
        boolean conflicted =
                school != null && directory.conflictedWith(school.id()).contains(by.personId());
        return Outcome.unless(
                refusal(entry, school, conflicted, item, today),
                () -> kept(by, entry, school, item, visitId, photosOf));
    }

    private RemarkEntry dated(RemarkEntry told, LocalDate today) {
        LocalDate look = told.kind() != RemarkKind.ADVICE
                ? null
                : told.lookOn() == null ? deadlines.plusWorkdays(today, USUAL_WORKDAYS) : told.lookOn();
        return new RemarkEntry(
                told.kind(),
                told.schoolId(),
                told.itemCode(),
                told.foundOn() == null ? today : told.foundOn(),
                told.place(),
                told.description(),
                told.advice(),
                look);
    }

    /** Null for one that is closed, or not his to look at. */
    private UnitCard school(Long id, Actor by) {
        return id == null
                ? null
                : directory
                        .unit(id)
                        .filter(unit -> unit.kind() == UnitKind.SCHOOL && unit.active())
                        .filter(unit -> looksAt(by, unit))
                        .orElse(null);
    }

    private static boolean looksAt(Actor by, UnitCard school) {
        return by.unitKind() == UnitKind.TOWNSHIP
                ? Long.valueOf(by.unitId()).equals(school.townshipId())
                : Long.valueOf(by.bureauId()).equals(school.bureauId());
    }

    /** What the rules call grave is ordered, and what few may see stands in no open list. */
    private static Optional<Refusal> refusal(
            RemarkEntry entry, UnitCard school, boolean conflicted, HazardItem item, LocalDate today) {
        LocalDate look = entry.lookOn();
        LocalDate found = entry.foundOn();
        return new Checks()
                .that(entry.kind() != null, "kind", "required")
                .that(school != null, "schoolId", "schoolUnknown")
                .that(!conflicted, "schoolId", "conflictOfInterest")
                .that(item != null, "itemCode", "itemUnknown")
                .that(item == null || item.severity() != Severity.MAJOR, "itemCode", "remark.majorIsOrdered")
                .that(item == null || !item.alwaysOrdered(), "itemCode", "remark.zeroToleranceIsOrdered")
                .that(!found.isAfter(today), "foundOn", "inTheFuture")
                .that(!found.isBefore(today.minusDays(OLDEST_DAYS)), "foundOn", "tooLongAgo", OLDEST_DAYS)
                .text(entry.place(), "place", 100)
                .text(entry.description(), "description", 2000)
                .that(
                        entry.kind() != RemarkKind.ADVICE
                                || entry.advice() != null && !entry.advice().isBlank(),
                        "advice",
                        "required")
                .optionalText(entry.advice(), "advice", 500)
                .that(look == null || look.isAfter(today), "lookOn", "remark.lookPast")
                .that(look == null || !look.isAfter(today.plusDays(FARTHEST_DAYS)), "lookOn", "remark.lookFar")
                .refusal();
    }

    private long kept(Actor by, RemarkEntry entry, UnitCard school, HazardItem item, Long visitId, String photosOf) {
        long id = remarks.insert(entry, item.category(), school, visitId, photosOf, by, BureauTime.now(clock));
        events.publishEvent(new RemarkTold(
                id,
                entry.kind(),
                school.id(),
                by.personId(),
                entry.description().strip(),
                false));
        return id;
    }
}
