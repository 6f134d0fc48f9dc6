package cn.zhenggai.campaign.plan;

import cn.zhenggai.campaign.Level;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A rhythm that inspections are to keep.
 *
 * @param unitId every school below it is to be seen
 * @param responsibleName who answers for it, null for the office of each school's own level
 * @param inTermOnly nothing is due in a period without a school day
 * @param until the last day, null while it goes on
 * @param closedThrough the last day whose rounds are written down for good, null for none
 */
public record InspectionPlan(
        long id,
        long bureauId,
        long unitId,
        String unitName,
        String name,
        String subject,
        Level level,
        Rhythm rhythm,
        Long checklistId,
        Long responsibleId,
        String responsibleName,
        boolean inTermOnly,
        LocalDate since,
        LocalDate until,
        LocalDate closedThrough) {

    static final String SELECT = """
            select p.*, top.name unit_name, w.name responsible_name from inspection_plan p
            join org_unit top on top.id = p.unit_id left join org_person w on w.id = p.responsible_id
            """;

    /** The period around a day, as far as the plan reaches; empty days at either end belong to no round. */
    public Rhythm.Period period(LocalDate day) {
        Rhythm.Period whole = rhythm.at(day);
        LocalDate from = whole.from().isBefore(since) ? since : whole.from();
        LocalDate last = until != null && until.isBefore(whole.until()) ? until : whole.until();
        return new Rhythm.Period(from, last);
    }

    public boolean runs(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    VisitPlan visit(long school, LocalDate day, VisitMode mode, long leader, List<Long> members) {
        return new VisitPlan(school, day, mode, checklistId, null, null, id, leader, members, subject, null);
    }

    InspectionPlan readBy(Actor reader) {
        return new InspectionPlan(
                id,
                bureauId,
                unitId,
                unitName,
                name,
                subject,
                level,
                rhythm,
                checklistId,
                responsibleId,
                reader.reads(responsibleName),
                inTermOnly,
                since,
                until,
                closedThrough);
    }

    static InspectionPlan read(ResultSet row, int n) throws SQLException {
        return new InspectionPlan(
                row.getLong("id"),
                row.getLong("bureau_id"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getString("name"),
                row.getString("subject"),
                Level.valueOf(row.getString("level")),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getObject("checklist_id", Long.class),
                row.getObject("responsible_id", Long.class),
                row.getString("responsible_name"),
                row.getBoolean("in_term_only"),
                BureauTime.day(row, "since"),
                BureauTime.day(row, "until"),
                BureauTime.day(row, "closed_through"));
    }
}
