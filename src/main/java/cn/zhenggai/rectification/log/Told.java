package cn.zhenggai.rectification.log;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What an entry of the log tells beside who did what.
 *
 * @param note what the person wrote, null for nothing
 * @param evidenceHash of the evidence that a report was signed with, or of all that was kept of a paper
 * @param before the day that held until then
 * @param after the day that holds or is asked for from then on
 * @param other the second case of a merger
 */
public record Told(String note, String evidenceHash, LocalDate before, LocalDate after, CaseNumber other) {

    public static final Told NOTHING = new Told(null, null, null, null, null);

    public static Told note(String note) {
        return new Told(note == null || note.isBlank() ? null : note.strip(), null, null, null, null);
    }

    public Told sealed(String seal) {
        return new Told(note, seal, before, after, other);
    }

    public Told days(LocalDate from, LocalDate to) {
        return new Told(note, evidenceHash, from, to, other);
    }

    public Told of(CaseNumber second) {
        return new Told(note, evidenceHash, before, after, second);
    }

    static Told read(ResultSet row) throws SQLException {
        String other = row.getString("other_case");
        return new Told(
                row.getString("note"),
                row.getString("evidence_hash"),
                BureauTime.day(row, "date_before"),
                BureauTime.day(row, "date_after"),
                other == null ? null : CaseNumber.of(other));
    }
}
