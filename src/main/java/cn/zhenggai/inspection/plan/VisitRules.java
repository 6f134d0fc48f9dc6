package cn.zhenggai.inspection.plan;

import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may have which school visited, and by whom. */
@Component
public class VisitRules {

    static final int MOST_MEMBERS = 20;

    private final Directory directory;
    private final Checklists checklists;
    private final Clock clock;

    VisitRules(Directory directory, Checklists checklists, Clock clock) {
        this.directory = directory;
        this.checklists = checklists;
        this.clock = clock;
    }

    Optional<Refusal> refusal(Actor by, VisitPlan plan, UnitCard school, LocalDate earliest) {
        if (!mayPlan(by, plan)) {
            return Optional.of(Refusal.forbidden("notAllowed"));
        }
        Checks checks = new Checks()
                .that(school != null && own(by, school), "schoolId", "visit.schoolUnknown")
                .that(school == null || school.active(), "schoolId", "visit.schoolClosed");
        form(checks, plan, earliest);
        if (school != null && plan.mode() != null && plan.memberIds().size() < MOST_MEMBERS) {
            people(checks, plan, school);
        }
        return checks.refusal();
    }

    private void form(Checks checks, VisitPlan plan, LocalDate earliest) {
        LocalDate day = plan.plannedOn();
        checks.that(plan.mode() != null, "mode", "required")
                .that(day != null, "plannedOn", "required")
                .that(day == null || !day.isBefore(earliest), "plannedOn", "visit.dayPast")
                .that(plan.memberIds().size() < MOST_MEMBERS, "memberIds", "visit.tooManyMembers", MOST_MEMBERS)
                .optionalText(plan.subject(), "subject", 200)
                .optionalText(plan.jointWith(), "jointWith", 200)
                .that(plan.checklistId() == null || offered(plan), "checklistId", "visit.checklistUnknown");
    }

    static boolean mayPlan(Actor by, VisitPlan plan) {
        return by.inSchool()
                ? plan.mode() == VisitMode.SELF_CHECK && mayCheckOwn(by) && plan.schoolId() == by.unitId()
                : mayVisit(by);
    }

    /** Records findings in schools that are not his own. */
    public static boolean mayVisit(Actor actor) {
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

    /** Looks through his own school. */
    public static boolean mayCheckOwn(Actor actor) {
        return actor.inSchool() && actor.isAny(Role.PRINCIPAL, Role.SAFETY_OFFICER);
    }

    /** Whether somebody may visit this very school, or look through it as his own. */
    public static boolean reaches(Actor by, UnitCard school) {
        return own(by, school) && (mayVisit(by) || mayCheckOwn(by));
    }

    static boolean own(Actor by, UnitCard school) {
        if (school.kind() != UnitKind.SCHOOL) {
            return false;
        }
        return switch (by.unitKind()) {
            case SCHOOL -> by.unitId() == school.id();
            case TOWNSHIP -> Long.valueOf(by.unitId()).equals(school.townshipId());
            default -> Long.valueOf(by.bureauId()).equals(school.bureauId());
        };
    }

    private void people(Checks checks, VisitPlan plan, UnitCard school) {
        Set<Long> conflicted = directory.conflictedWith(school.id());
        for (Long id : PlanningVisit.people(plan)) {
            String field = id == plan.leaderId() ? "leaderId" : "memberIds";
            PersonCard person = directory.person(id).filter(PersonCard::active).orElse(null);
            boolean known = person != null && ofBureau(person, school) && fits(person, id == plan.leaderId(), plan);
            checks.that(known, field, "visit.memberUnknown");
            if (known) {
                checks.that(!conflicted.contains(id), field, "visit.memberConflicted", person.name());
            }
        }
    }

    /** A campaign or a plan keeps the list that it was set up with, though nobody may choose it any more. */
    private boolean offered(VisitPlan plan) {
        boolean kept = plan.campaignId() != null || plan.planId() != null;
        return checklists.all(BureauTime.today(clock)).stream()
                .anyMatch(list -> plan.checklistId() == list.id() && (kept || list.active()));
    }

    private boolean ofBureau(PersonCard person, UnitCard school) {
        return directory
                .unit(person.unitId())
                .filter(unit -> Objects.equals(unit.bureauId(), school.bureauId()))
                .isPresent();
    }

    /** A school looks through itself with its own people; at another they go along as peers, led by the bureau's. */
    private static boolean fits(PersonCard person, boolean leads, VisitPlan plan) {
        boolean ofSchool = person.unitKind() == UnitKind.SCHOOL;
        return switch (plan.mode()) {
            case SELF_CHECK -> person.unitId() == plan.schoolId();
            case PEER -> !ofSchool || !leads && person.unitId() != plan.schoolId();
            default -> !ofSchool;
        };
    }
}
