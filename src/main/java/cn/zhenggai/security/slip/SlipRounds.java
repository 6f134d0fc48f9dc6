package cn.zhenggai.security.slip;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed out so far in a bureau. */
@Component
public class SlipRounds {

    private static final int SHOWN = 20;

    private static final String SELECT = """
            select i.id, i.issued_by_name, i.issued_at, i.ends_at, i.people, i.resets,
                   (select count(*) from login_slip s where s.issue_id = i.id and s.used_at is null) unused
            from slip_issue i where i.bureau_id = :bureau""";

    private final JdbcClient jdbc;

    SlipRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. Index ix_slip_issue_bureau. */
    public List<SlipRound> latest(long bureauId) {
        return jdbc.sql(SELECT + " order by i.id desc limit :limit")
                .param("bureau", bureauId)
                .param("limit", SHOWN)
                .query(SlipRound::read)
                .list();
    }

    public Optional<SlipRound> round(long bureauId, long id) {
        return jdbc.sql(SELECT + " and i.id = :id")
                .param("bureau", bureauId)
                .param("id", id)
                .query(SlipRound::read)
                .optional();
    }
}
