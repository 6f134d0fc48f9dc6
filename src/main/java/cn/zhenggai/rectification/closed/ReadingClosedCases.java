package cn.zhenggai.rectification.closed;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.Actor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Examples out of what was closed lately: of what the reader may know anyway, and nothing confidential. */
@Component
public class ReadingClosedCases {

    private static final List<CaseState> PUT_RIGHT = List.of(CaseState.CLOSED, CaseState.FIXED_ON_SITE);

    private final CaseLists lists;
    private final JdbcClient jdbc;

    ReadingClosedCases(CaseLists lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** Last closed first, so many of each way to end at most; two statements for which of them, one for their texts. */
    public List<ClosedCase> lately(Actor reader, int most) {
        List<Long> ids = PUT_RIGHT.stream()
                .flatMap(state -> ended(reader, state, most))
                .map(CaseLine::id)
                .toList();
        return ids.isEmpty() ? List.of() : texts(ids);
    }

    private Stream<CaseLine> ended(Actor reader, CaseState state, int most) {
        CaseFilter filter = CaseFilter.of(CaseFilter.View.ENDED).with(Part.STATE, state);
        return lists.page(reader, filter, null, most).rows().stream();
    }

    /** By primary key. */
    private List<ClosedCase> texts(List<Long> ids) {
        return jdbc.sql("""
                        select c.number, c.item_code, c.school_name, c.place, c.description, r.measures, c.found_on, c.ended_at
                        from rectification_case c left join case_round r on r.case_id = c.id and r.round_no = c.round_no
                        where c.id in (:ids) and not c.confidential and c.ended_at is not null
                        order by c.ended_at desc, c.id desc""").param("ids", ids).query(ClosedCase::read).list();
    }
}
