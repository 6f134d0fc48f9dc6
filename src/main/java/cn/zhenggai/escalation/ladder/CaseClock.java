package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How one case stands with its deadline. */
public record CaseClock(
        long id,
        Ladder ladder,
        boolean running,
        LocalDate deadline,
        int episode,
        long sectionId,
        long bureauId,
        @Nullable Instant issuedAt) {

    public Desk sectionHead() {
        return Desk.of(Desk.Kind.SECTION_HEAD, sectionId);
    }

    public Desk deputy() {
        return Desk.of(Desk.Kind.DEPUTY, bureauId);
    }

    public Desk director() {
        return Desk.of(Desk.Kind.DIRECTOR, bureauId);
    }

    static CaseClock read(ResultSet row, int n) throws SQLException {
        Ladder ladder = Ladder.valueOf(row.getString("ladder"));
        boolean major = "MAJOR".equals(row.getString("severity"));
        return new CaseClock(
                row.getLong("id"),
                ladder == Ladder.URGENT && major ? Ladder.URGENT_MAJOR : ladder,
                row.getBoolean("running"),
                row.getObject("deadline", LocalDate.class),
                row.getInt("episode"),
                row.getLong("section_id"),
                row.getLong("bureau_id"),
                BureauTime.moment(row, "issued_at"));
    }
}
