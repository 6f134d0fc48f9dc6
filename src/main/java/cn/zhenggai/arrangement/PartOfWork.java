package cn.zhenggai.arrangement;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A part of the work on a case.
 *
 * @param place which part of its case, from 1
 * @param personId null when whoever had it has left
 * @param doneAt null while it is open
 */
public record PartOfWork(
        long id,
        CaseNumber number,
        int place,
        String what,
        String where,
        Long personId,
        PersonName personName,
        LocalDate until,
        String doneNote,
        Instant doneAt) {

    static PartOfWork read(ResultSet row, Names names) throws SQLException {
        return new PartOfWork(
                row.getLong("id"),
                CaseNumber.of(row.getString("case_number")),
                row.getInt("place"),
                row.getString("what"),
                row.getString("where_at"),
                row.getObject("person_id", Long.class),
                names.show(row.getString("person_name")),
                BureauTime.day(row, "until_on"),
                row.getString("done_note"),
                BureauTime.moment(row, "done_at"));
    }

    public boolean open() {
        return doneAt == null;
    }

    public boolean late(LocalDate today) {
        return open() && until.isBefore(today);
    }
}
