package cn.zhenggai.lookback.search;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What one school answered; all is null while it has not. @param foundCase what it opened of what it found */
public record SearchAnswer(
        long schoolId,
        String schoolName,
        SearchFinding answer,
        String note,
        CaseNumber foundCase,
        String answeredByName,
        Instant answeredAt) {

    static SearchAnswer read(ResultSet row, Actor reader) throws SQLException {
        String answer = row.getString("answer");
        String found = row.getString("found_case");
        String name = row.getString("answered_by_name");
        return new SearchAnswer(
                row.getLong("school_id"),
                row.getString("school_name"),
                answer == null ? null : SearchFinding.valueOf(answer),
                reader.readsPersons() ? row.getString("note") : null,
                found == null ? null : CaseNumber.of(found),
                name == null ? null : reader.reads(name),
                BureauTime.moment(row, "answered_at"));
    }
}
