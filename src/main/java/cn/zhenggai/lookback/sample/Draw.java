package cn.zhenggai.lookback.sample;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A sample as it was drawn, with all that is needed to draw it again.
 *
 * @param listed what it was drawn from, empty where only the draw itself is read
 * @param drawnByName null when the clock drew it
 */
public record Draw(
        long id,
        LocalDate from,
        LocalDate until,
        String seed,
        String algorithm,
        int percent,
        int listedCount,
        int chosen,
        List<String> listed,
        String drawnByName,
        Instant drawnAt) {

    static Draw read(ResultSet row, List<String> listed, Actor reader) throws SQLException {
        String name = row.getString("drawn_by_name");
        return new Draw(
                row.getLong("id"),
                BureauTime.day(row, "from_on"),
                BureauTime.day(row, "until_on"),
                row.getString("seed"),
                row.getString("algorithm"),
                row.getInt("percent"),
                row.getInt("listed_count"),
                row.getInt("chosen_count"),
                listed,
                name == null ? null : reader.reads(name),
                BureauTime.moment(row, "drawn_at"));
    }

    /** Drawn again, now; the same unless somebody changed a row. */
    public List<String> again() {
        return Lot.draw(seed, listed, percent);
    }
}
