package cn.zhenggai.inspection;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A visit as it stands in the table, without its members, results and findings. */
public record VisitRow(
        long id,
        long bureauId,
        long schoolId,
        String schoolName,
        Long townshipId,
        LocalDate plannedOn,
        VisitMode mode,
        Long checklistId,
        Long campaignId,
        Long teamId,
        Long planId,
        String subject,
        String jointWith,
        VisitState state,
        long leaderId,
        long plannedBy,
        Long startedBy,
        String startedByName,
        Instant startedAt,
        String cancelledByName,
        Instant cancelledAt,
        String cancelReason,
        Long recordedBy,
        String recordedByName,
        Instant recordedAt,
        String recordKey,
        String recordHash,
        LocalDate visitedOn,
        Instant arrivedAt,
        Instant leftAt,
        boolean timesPutRight,
        String methods,
        String companions,
        String opinion,
        String signerName,
        String signerPost,
        Long signatureId,
        String refusalReason,
        String refusalWitness,
        VisitCounts counts,
        Long supplements) {

    public VisitRecorded recorded(LocalDate on, List<CaseNumber> opened, Actor by) {
        return new VisitRecorded(id, campaignId, planId, schoolId, townshipId, bureauId, on, opened, by);
    }

    static VisitRow read(ResultSet row) throws SQLException {
        return new VisitRow(
                row.getLong("id"),
                row.getLong("bureau_id"),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getObject("township_id", Long.class),
                BureauTime.day(row, "planned_on"),
                VisitMode.valueOf(row.getString("mode")),
                row.getObject("checklist_id", Long.class),
                row.getObject("campaign_id", Long.class),
                row.getObject("team_id", Long.class),
                row.getObject("plan_id", Long.class),
                row.getString("subject"),
                row.getString("joint_with"),
                VisitState.valueOf(row.getString("state")),
                row.getLong("leader_id"),
                row.getLong("planned_by"),
                row.getObject("started_by", Long.class),
                row.getString("started_by_name"),
                BureauTime.moment(row, "started_at"),
                row.getString("cancelled_by_name"),
                BureauTime.moment(row, "cancelled_at"),
                row.getString("cancel_reason"),
                row.getObject("recorded_by", Long.class),
                row.getString("recorded_by_name"),
                BureauTime.moment(row, "recorded_at"),
                row.getString("record_key"),
                row.getString("record_hash"),
                BureauTime.day(row, "visited_on"),
                BureauTime.moment(row, "arrived_at"),
                BureauTime.moment(row, "left_at"),
                row.getBoolean("times_put_right"),
                row.getString("methods"),
                row.getString("companions"),
                row.getString("opinion"),
                row.getString("signer_name"),
                row.getString("signer_post"),
                row.getObject("signature_id", Long.class),
                row.getString("refusal_reason"),
                row.getString("refusal_witness"),
                VisitCounts.read(row),
                row.getObject("supplements", Long.class));
    }
}
