package cn.zhenggai.lookback.search;

import cn.zhenggai.lookback.LookBackNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school reads what it was asked; the bureau reads what it asked for, and every answer. */
@Component
public class ReadingSearches {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ReadingSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static boolean opensTo(Actor actor) {
        return actor.inSchool()
                ? AnsweringSearch.mayAnswer(actor)
                : actor.isAny(Role.SECTION_HEAD, Role.REGISTRAR, Role.DEPUTY, Role.DIRECTOR, Role.AUDITOR);
    }

    /** Latest first; of a school those that it was asked. Index ix_search_school, ix_search_bureau. */
    @Transactional(readOnly = true)
    public List<SearchOrder> orders(Actor reader) {
        String mine = reader.inSchool()
                ? "exists (select 1 from search_answer m where m.order_id = o.id and m.school_id = :unit)"
                : "o.bureau_id = :bureau";
        return jdbc.sql(SearchOrder.SELECT + " where " + mine + " order by o.id desc limit " + MOST)
                .param("unit", reader.unitId())
                .param("bureau", reader.bureauId())
                .query((row, n) -> SearchOrder.read(row, reader))
                .list();
    }

    @Transactional(readOnly = true)
    public List<SearchOrder> of(CaseNumber number, Actor reader) {
        return jdbc.sql(SearchOrder.SELECT + " where o.case_number = :number order by o.id desc")
                .param("number", number.value())
                .query((row, n) -> SearchOrder.read(row, reader))
                .list();
    }

    /** @throws LookBackNotFound for one that is none of this reader's business */
    @Transactional(readOnly = true)
    public SearchOrder order(long id, Actor reader) {
        return orders(reader).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new LookBackNotFound(id));
    }

    /** Those that are missing first; a school reads its own. */
    @Transactional(readOnly = true)
    public List<SearchAnswer> answers(long id, Actor reader) {
        String mine = reader.inSchool() ? " and a.school_id = :unit" : "";
        return jdbc.sql("select * from search_answer a where a.order_id = :id" + mine
                        + " order by case when a.answer is null then 0 else 1 end, a.school_name, a.school_id")
                .param("id", id)
                .param("unit", reader.unitId())
                .query((row, n) -> SearchAnswer.read(row, reader))
                .list();
    }

    /** How many a school has still to answer. Index ix_search_school. */
    @Transactional(readOnly = true)
    public int unanswered(Actor reader) {
        return AnsweringSearch.mayAnswer(reader)
                ? jdbc.sql("select count(*) from search_answer where school_id = :unit and answered_at is null")
                        .param("unit", reader.unitId())
                        .query(Integer.class)
                        .single()
                : 0;
    }
}
