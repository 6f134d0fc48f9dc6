package cn.zhenggai.coordination;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter in a list.
 *
 * @param ladder the last that was done about its delay, null for nothing
 * @param overdue whether its department should have replied by now
 */
public record LetterLine(
        long id,
        CaseNumber number,
        int place,
        LetterKind kind,
        LetterState state,
        boolean designated,
        String unitName,
        String subject,
        String schoolName,
        Instant sentAt,
        LocalDate answerBy,
        LocalDate replyBy,
        Instant doneAt,
        LetterStepKind ladder,
        boolean overdue) {

    public static LetterLine read(ResultSet row, LocalDate today) throws SQLException {
        LetterState state = LetterState.valueOf(row.getString("state"));
        LocalDate replyBy = BureauTime.day(row, "reply_by");
        String ladder = row.getString("ladder");
        return new LetterLine(
                row.getLong("id"),
                CaseNumber.of(row.getString("case_number")),
                row.getInt("place"),
                LetterKind.valueOf(row.getString("kind")),
                state,
                row.getBoolean("designated"),
                row.getString("unit_name"),
                row.getString("subject"),
                row.getString("school_name"),
                BureauTime.moment(row, "sent_at"),
                BureauTime.day(row, "answer_by"),
                replyBy,
                BureauTime.moment(row, "done_at"),
                ladder == null ? null : LetterStepKind.valueOf(ladder),
                state.open() && replyBy.isBefore(today));
    }
}
