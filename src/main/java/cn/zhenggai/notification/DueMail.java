package cn.zhenggai.notification;

import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A message that is to be mailed, as it stood before the attempt. */
record DueMail(
        long id,
        long recipientId,
        CaseEvent.Kind kind,
        CaseNumber number,
        String title,
        String schoolName,
        Severity severity,
        boolean confidential,
        int attempts,
        Instant dueAt) {

    static DueMail read(ResultSet row, int n) throws SQLException {
        return new DueMail(
                row.getLong("id"),
                row.getLong("recipient_id"),
                CaseEvent.Kind.valueOf(row.getString("kind")),
                CaseNumber.of(row.getString("case_number")),
                row.getString("title"),
                row.getString("school_name"),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("confidential"),
                row.getInt("mail_attempts"),
                BureauTime.moment(row, "next_attempt_at"));
    }
}
