package cn.zhenggai.remark;

import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One remark, as one reader may read it.
 *
 * @param visitId null for one that was made without a visit of the system
 * @param lookOn when the bureau looks again; null for a criticism
 * @param answerUntil only of what is planned
 * @param settledNote why it was left at that, or ordered, or lapsed
 * @param ordered the case that it became
 */
public record Remark(
        long id,
        RemarkKind kind,
        RemarkState state,
        long schoolId,
        String schoolName,
        String itemCode,
        String category,
        String place,
        String description,
        String advice,
        Long visitId,
        LocalDate foundOn,
        LocalDate lookOn,
        String madeByName,
        Instant madeAt,
        RemarkAnswer answer,
        String answerNote,
        LocalDate answerUntil,
        String answeredByName,
        Instant answeredAt,
        String settledNote,
        String settledByName,
        Instant settledAt,
        CaseNumber ordered) {

    static Remark read(ResultSet row, Actor reader) throws SQLException {
        String answer = row.getString("answer");
        String number = row.getString("case_number");
        boolean persons = reader.readsPersons();
        return new Remark(
                row.getLong("id"),
                RemarkKind.valueOf(row.getString("kind")),
                RemarkState.valueOf(row.getString("state")),
                row.getLong("school_id"),
                row.getString("school_name"),
                row.getString("item_code"),
                row.getString("category"),
                row.getString("place"),
                persons ? row.getString("description") : null,
                persons ? row.getString("advice") : null,
                row.getObject("visit_id", Long.class),
                BureauTime.day(row, "found_on"),
                BureauTime.day(row, "look_on"),
                reader.reads(row.getString("made_by_name")),
                BureauTime.moment(row, "made_at"),
                answer == null ? null : RemarkAnswer.valueOf(answer),
                persons ? row.getString("answer_note") : null,
                BureauTime.day(row, "answer_until"),
                reader.reads(row.getString("answered_by_name")),
                BureauTime.moment(row, "answered_at"),
                persons ? row.getString("settled_note") : null,
                reader.reads(row.getString("settled_by_name")),
                BureauTime.moment(row, "settled_at"),
                number == null ? null : CaseNumber.of(number));
    }

    /** The day to look has come and nobody has. */
    public boolean due(LocalDate today) {
        return state.waits() && lookOn != null && !lookOn.isAfter(today);
    }
}
