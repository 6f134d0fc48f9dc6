package cn.zhenggai.notification.letter;

import cn.zhenggai.notification.News;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a delivery says: its news by kind, the most pressing kind first. Never empty. */
public record Letter(Delivery delivery, List<Section> sections) {

    /** @param total how many there are; {@code lines} holds the first few only */
    public record Section(News news, int total, List<Line> lines) {

        public int more() {
            return total - lines.size();
        }
    }

    /**
     * @param number of a case, or the code of what stands at {@code page}
     * @param due the deadline, null when none was running
     */
    public record Line(
            String kind,
            String number,
            String page,
            String title,
            String schoolName,
            Severity severity,
            boolean confidential,
            @Nullable DueBy due,
            int total) {

        static Line read(ResultSet row, int n) throws SQLException {
            return new Line(
                    row.getString("kind"),
                    row.getString("case_number"),
                    row.getString("page"),
                    row.getString("title"),
                    row.getString("school_name"),
                    Severity.valueOf(row.getString("severity")),
                    row.getBoolean("confidential"),
                    DueBy.read(row),
                    row.getInt("total"));
        }

        News news() {
            return News.of(kind);
        }
    }

    public int total() {
        return sections.stream().mapToInt(Section::total).sum();
    }

    /** The only thing it says, for a letter that is about one. */
    public Line only() {
        return sections.get(0).lines().get(0);
    }

    public News first() {
        return sections.get(0).news();
    }
}
