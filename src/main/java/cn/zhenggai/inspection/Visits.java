package cn.zhenggai.inspection;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The visits and who goes; each state is left by one statement that names the states it may leave. */
@Repository
public class Visits {

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long insert(VisitPlan plan, UnitCard school, Long supplements, Actor by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into visit (bureau_id, school_id, school_name, township_id, planned_on, mode, checklist_id,
                            campaign_id, team_id, plan_id, subject, joint_with, state, leader_id, planned_by,
                            planned_by_name, planned_at, supplements)
                        values (:bureau, :school, :schoolName, :township, :on, :mode, :checklist, :campaign, :team, :plan,
                            :subject, :joint, 'PLANNED', :leader, :by, :byName, :now, :supplements)""")
                .param("bureau", school.bureauId())
                .param("school", school.id())
                .param("schoolName", school.name())
                .param("township", school.townshipId())
                .params(planned(plan))
                .params(putDown(by, now))
                .param("supplements", supplements)
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    private static Map<String, Object> planned(VisitPlan plan) {
        Map<String, Object> planned = new HashMap<>();
        planned.put("on", plan.plannedOn());
        planned.put("mode", plan.mode().name());
        planned.put("checklist", plan.checklistId());
        planned.put("campaign", plan.campaignId());
        planned.put("team", plan.teamId());
        planned.put("plan", plan.planId());
        planned.put("subject", plan.subject());
        planned.put("joint", plan.jointWith());
        planned.put("leader", plan.leaderId());
        return planned;
    }

    private static Map<String, Object> putDown(Actor by, Instant now) {
        return Map.of("by", by.personId(), "byName", by.name(), "now", BureauTime.column(now));
    }

    public void addMember(long visit, int place, PersonCard person) {
        jdbc.sql("""
                        insert into visit_member (visit_id, person_id, place, name, unit_name)
                        values (:visit, :person, :place, :name, :unit)""")
                .param("visit", visit)
                .param("person", person.id())
                .param("place", place)
                .param("name", person.name())
                .param("unit", person.unitName())
                .update();
    }

    /** Another leads, in the place of the one who was to; whoever goes along already moves to the front. */
    public void lead(long visit, long former, PersonCard next) {
        jdbc.sql("delete from visit_member where visit_id = :visit and person_id in (:people)")
                .param("visit", visit)
                .param("people", List.of(former, next.id()))
                .update();
        addMember(visit, 0, next);
        jdbc.sql("update visit set leader_id = :next where id = :visit")
                .param("next", next.id())
                .param("visit", visit)
                .update();
    }

    /** Those still to come. Index ix_visit_school. */
    public void placed(long school, @Nullable Long township) {
        jdbc.sql("""
                        update visit set township_id = :township
                        where school_id = :school and state in ('PLANNED', 'STARTED')""").param("township", township).param("school", school).update();
    }

    public Optional<VisitRow> find(long id) {
        return jdbc.sql("select * from visit where id = :id")
                .param("id", id)
                .query((row, n) -> VisitRow.read(row))
                .optional();
    }

    /** Waits for whoever writes to it now. */
    public Optional<VisitRow> lock(long id) {
        return jdbc.sql("select * from visit where id = :id for update")
                .param("id", id)
                .query((row, n) -> VisitRow.read(row))
                .optional();
    }

    /** Index uk_visit_record_key. */
    public Optional<VisitRow> byKey(String key) {
        return jdbc.sql("select * from visit where record_key = :key")
                .param("key", key)
                .query((row, n) -> VisitRow.read(row))
                .optional();
    }

    /** Index uk_visit_begun_key. */
    public Optional<VisitRow> begunUnder(String key) {
        return jdbc.sql("select * from visit where begun_key = :key")
                .param("key", key)
                .query((row, n) -> VisitRow.read(row))
                .optional();
    }

    /** The name that a device gave it before it had a number. */
    public void nameBegun(long id, String key) {
        jdbc.sql("update visit set begun_key = :key where id = :id")
                .param("key", key)
                .param("id", id)
                .update();
    }

    /** Where somebody was last, latest first, each once. Index ix_visit_member_person. */
    public List<Long> schoolsSeen(long person, int most) {
        return jdbc.sql("""
                        select v.school_id from visit_member m join visit v on v.id = m.visit_id
                        where m.person_id = :person and v.state <> 'CANCELLED'
                        order by m.visit_id desc limit 100""").param("person", person).query(Long.class).list().stream()
                .distinct()
                .limit(most)
                .toList();
    }

    public List<VisitMember> members(long visit) {
        return jdbc.sql("select person_id, name, unit_name from visit_member where visit_id = :visit order by place")
                .param("visit", visit)
                .query((row, n) ->
                        new VisitMember(row.getLong("person_id"), row.getString("name"), row.getString("unit_name")))
                .list();
    }

    /** A further visit to the same school with the same people, for a record that came too late for its own. */
    public long insertSupplement(VisitRow to, LocalDate day, Actor by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into visit (bureau_id, school_id, school_name, township_id, planned_on, mode, checklist_id,
                            campaign_id, team_id, plan_id, subject, joint_with, state, leader_id, planned_by,
                            planned_by_name, planned_at, supplements)
                        select bureau_id, school_id, school_name, township_id, :on, mode, checklist_id, campaign_id,
                            team_id, plan_id, subject, joint_with, 'STARTED', leader_id, :by, :byName, :now, id
                        from visit where id = :id""")
                .param("id", to.id())
                .param("on", day)
                .params(putDown(by, now))
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        sameMembers(to, id);
        return id;
    }

    private void sameMembers(VisitRow as, long id) {
        jdbc.sql("""
                        insert into visit_member (visit_id, person_id, place, name, unit_name)
                        select :id, person_id, place, name, unit_name from visit_member where visit_id = :as""").param("id", id).param("as", as.id()).update();
    }

    public void start(long id, Actor by, Instant now) {
        jdbc.sql("""
                        update visit set state = 'STARTED', started_by = :by, started_by_name = :name, started_at = :now
                        where id = :id and state in ('PLANNED', 'STARTED')""")
                .param("id", id)
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .update();
    }

    public void cancel(long id, Actor by, String reason, Instant now) {
        jdbc.sql("""
                        update visit set state = 'CANCELLED', cancelled_by_name = :name, cancelled_at = :now,
                            cancel_reason = :reason
                        where id = :id and state in ('PLANNED', 'STARTED')""")
                .param("id", id)
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .param("reason", reason)
                .update();
    }
}
