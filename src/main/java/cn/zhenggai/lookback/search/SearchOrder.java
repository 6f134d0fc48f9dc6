package cn.zhenggai.lookback.search;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A fault that schools look for, and how many have answered.
 *
 * @param asked how many schools, {@code answered} of which have, {@code found} with the fault
 */
public record SearchOrder(
        long id,
        CaseNumber number,
        String itemCode,
        SearchScope scope,
        String lookFor,
        LocalDate until,
        String orderedByName,
        Instant orderedAt,
        Instant remindedAt,
        int asked,
        int answered,
        int found) {

    static final String SELECT = """
            select o.*, (select count(*) from search_answer a where a.order_id = o.id) asked,
                   (select count(*) from search_answer a where a.order_id = o.id and a.answer is not null) answered,
                   (select count(*) from search_answer a where a.order_id = o.id and a.answer = 'FOUND') found
            from search_order o
            """;

    static SearchOrder read(ResultSet row, Actor reader) throws SQLException {
        return new SearchOrder(
                row.getLong("id"),
                CaseNumber.of(row.getString("case_number")),
                row.getString("item_code"),
                SearchScope.valueOf(row.getString("scope")),
                row.getString("look_for"),
                BureauTime.day(row, "until_on"),
                reader.reads(row.getString("ordered_by_name")),
                BureauTime.moment(row, "ordered_at"),
                BureauTime.moment(row, "reminded_at"),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getInt("found"));
    }

    public boolean complete() {
        return answered == asked;
    }
}
