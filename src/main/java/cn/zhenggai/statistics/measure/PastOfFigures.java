package cn.zhenggai.statistics.measure;

import cn.zhenggai.shared.BureauTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a past that was counted is still the past. */
@Component
public class PastOfFigures {

    /** The last change of figures there was: what is counted after it was read knows of it. */
    public static final String POSITION = "coalesce(max(f.position), 0)";

    /** Whether nothing reached back behind an evening {@code :settled} that was counted at a {@code :position}. */
    public static final String STANDS = "case when exists (select 1 from figures_change f where f.position = :position)"
            + " and not exists (select 1 from figures_change f where f.position > :position and f.from_at <= :settled)"
            + " then 1 else 0 end";

    private final JdbcClient jdbc;

    PastOfFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long position() {
        return jdbc.sql("select " + POSITION + " from figures_change f")
                .query(Long.class)
                .single();
    }

    public boolean stands(long position, CutOff evening) {
        return jdbc.sql("select " + STANDS)
                .param("position", position)
                .param("settled", BureauTime.column(evening.moment()))
                .query(Boolean.class)
                .single();
    }
}
