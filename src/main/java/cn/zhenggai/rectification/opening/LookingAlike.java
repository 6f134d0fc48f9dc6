package cn.zhenggai.rectification.opening;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the cases of a school that somebody who is there now may see again: those still open, and those found or ended
 * in the last days. Never confidential ones; a school learns of its own only when they are issued.
 */
@Component
public class LookingAlike {

    public static final int DAYS = 90;

    private final JdbcClient jdbc;

    LookingAlike(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those, and the case that somebody names although it ended long ago. */
    public List<AlikeCase> inSchool(long schoolId, LocalDate on, Actor reader, @Nullable CaseNumber named) {
        List<AlikeCase> recent = inSchool(schoolId, on, reader);
        if (named == null || recent.stream().anyMatch(one -> one.number().equals(named))) {
            return recent;
        }
        List<AlikeCase> all = new ArrayList<>(recent);
        all.addAll(jdbc.sql("""
                        select number, item_code, place, state, severity, found_on from rectification_case
                        where number = :number and school_id = :school and not confidential
                          and state in ('CLOSED', 'FIXED_ON_SITE')""")
                .param("number", named.value())
                .param("school", schoolId)
                .query(AlikeCase::read)
                .list());
        return all;
    }

    /** Latest first. Index ix_case_school_item. */
    public List<AlikeCase> inSchool(long schoolId, LocalDate on, Actor reader) {
        LocalDate since = on.minusDays(DAYS);
        return jdbc.sql("""
                        select number, item_code, place, state, severity, found_on from rectification_case
                        where school_id = :school and not confidential
                          and state not in ('WITHDRAWN', 'DISMISSED', 'MERGED', 'TERMINATED')
                          and (issued_at is not null or :bureau)
                          and (ended_at is null or found_on >= :since or ended_at >= :sinceMoment)
                        order by found_on desc, id desc limit 200""")
                .param("school", schoolId)
                .param("bureau", !reader.inSchool())
                .param("since", since)
                .param(
                        "sinceMoment",
                        BureauTime.column(since.atStartOfDay(BureauTime.ZONE).toInstant()))
                .query(AlikeCase::read)
                .list();
    }
}
