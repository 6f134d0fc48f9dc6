package cn.zhenggai.campaign.plan;

import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.campaign.Level;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the rhythms of inspection and ends them. A rhythm is never changed: its past rounds would be others. */
@Service
public class KeepingPlans {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Checklists checklists;
    private final Clock clock;

    KeepingPlans(JdbcClient jdbc, Directory directory, Checklists checklists, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** The office sets any; a township office one of its own level for its own schools. */
    public static boolean maySet(Actor by, Level level, Long unitId) {
        return CampaignRights.ofOffice(by)
                || CampaignRights.ofTownship(by)
                        && level == Level.TOWNSHIP
                        && Long.valueOf(by.unitId()).equals(unitId);
    }

    @Transactional
    public Outcome<Long> set(Actor by, PlanEntry entry) {
        if (!maySet(by, entry.level(), entry.unitId())) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        return Outcome.unless(wrong(by, entry), () -> insert(by, entry));
    }

    private long insert(Actor by, PlanEntry entry) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into inspection_plan (bureau_id, unit_id, name, subject, level, rhythm, checklist_id,
                            responsible_id, in_term_only, since, until, created_by_name, created_at)
                        values (:bureau, :unit, :name, :subject, :level, :rhythm, :checklist, :responsible, :term, :since,
                            :until, :by, :now)""")
                .param("bureau", by.bureauId())
                .params(values(entry))
                .param("by", by.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    private static Map<String, Object> values(PlanEntry entry) {
        Map<String, Object> values = new HashMap<>();
        values.put("unit", entry.unitId());
        values.put("name", entry.name().strip());
        values.put("subject", entry.subject().strip());
        values.put("level", entry.level().name());
        values.put("rhythm", entry.rhythm().name());
        values.put("checklist", entry.checklistId());
        values.put("responsible", entry.responsibleId());
        values.put("term", entry.inTermOnly());
        values.put("since", entry.since());
        values.put("until", entry.until());
        return values;
    }

    /** Today is its last day; rounds that are over stay. Ending it twice changes nothing. */
    @Transactional
    public Outcome<Long> end(long planId, Actor by) {
        InspectionPlan plan = jdbc.sql(InspectionPlan.SELECT + " where p.id = :id and p.bureau_id = :bureau")
                .param("id", planId)
                .param("bureau", by.bureauId())
                .query(InspectionPlan::read)
                .optional()
                .orElseThrow(() -> new PlanNotFound(planId));
        if (!maySet(by, plan.level(), plan.unitId())) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        LocalDate today = BureauTime.today(clock);
        if (plan.runs(today)) {
            endOn(today, planId, by);
        }
        return Outcome.done(planId);
    }

    private void endOn(LocalDate today, long planId, Actor by) {
        jdbc.sql("""
                        update inspection_plan set until = :today, ended_by_name = :by, ended_at = :now
                        where id = :id and (until is null or until > :today)""")
                .param("today", today)
                .param("by", by.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("id", planId)
                .update();
    }

    private boolean mayAnswer(Actor by, long person) {
        return directory
                .person(person)
                .filter(PersonCard::active)
                .flatMap(found -> directory.unit(found.unitId()))
                .filter(unit -> Long.valueOf(by.bureauId()).equals(unit.bureauId()))
                .isPresent();
    }

    private Optional<Refusal> wrong(Actor by, PlanEntry entry) {
        boolean dated = entry.since() != null && entry.until() != null;
        Optional<UnitCard> unit = Optional.ofNullable(entry.unitId())
                .flatMap(directory::unit)
                .filter(found -> Long.valueOf(by.bureauId()).equals(found.bureauId()));
        boolean person = entry.responsibleId() == null || mayAnswer(by, entry.responsibleId());
        boolean list = entry.checklistId() == null
                || checklists
                        .checklist(entry.checklistId(), BureauTime.today(clock))
                        .isPresent();
        return new Checks()
                .text(entry.name(), "name", 120)
                .text(entry.subject(), "subject", 120)
                .that(entry.level() != null, "level", "required")
                .that(entry.rhythm() != null, "rhythm", "required")
                .that(unit.isPresent(), "unit", "required")
                .that(list, "checklist", "unknownChoice")
                .that(person, "responsible", "noSuchPerson")
                .that(entry.since() != null, "since", "required")
                .that(!dated || !entry.until().isBefore(entry.since()), "until", "campaignEndsFirst")
                .refusal();
    }
}
