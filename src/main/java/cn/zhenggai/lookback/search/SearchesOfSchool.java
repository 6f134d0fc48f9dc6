package cn.zhenggai.lookback.search;

import cn.zhenggai.lookback.LookBackAddress;
import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a school: what it was asked to look for and has not answered. Says nothing where it owes none. */
@Component
class SearchesOfSchool implements SchoolPart {

    private static final int AFTER_LETTERS = 65;

    private final JdbcClient jdbc;

    SearchesOfSchool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return AFTER_LETTERS;
    }

    /** Index {@code ix_search_school}. */
    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        if (!ReadingSearches.opensTo(reader)) {
            return List.of();
        }
        List<Row> rows = jdbc.sql("""
                        select o.id, o.look_for, o.until_on from search_answer a join search_order o on o.id = a.order_id
                        where a.school_id = :school and a.answered_at is null order by o.until_on, o.id limit 5""")
                .param("school", school.id())
                .query((row, n) -> new Row(
                        row.getString("look_for"),
                        LookBackAddress.search(row.getLong("id")),
                        List.of(),
                        DueBy.on(BureauTime.day(row, "until_on")),
                        null))
                .list();
        return rows.isEmpty() ? List.of() : List.of(SchoolCard.ofRows("searches", "zoom-question", rows, null));
    }
}
