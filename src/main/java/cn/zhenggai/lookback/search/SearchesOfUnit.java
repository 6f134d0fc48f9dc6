package cn.zhenggai.lookback.search;

import cn.zhenggai.lookback.LookBackAddress;
import cn.zhenggai.lookback.SearchAsked;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.UnitWork;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a school was asked to look for and has not answered: its successor does, once for both; else nobody answers. */
@Component
@Order(4)
class SearchesOfUnit implements UnitWork {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SearchesOfUnit(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Open(long order, String number, String lookFor, LocalDate until, String schoolName) {

        static Open read(ResultSet row, int n) throws SQLException {
            return new Open(
                    row.getLong("id"),
                    row.getString("case_number"),
                    row.getString("look_for"),
                    BureauTime.day(row, "until_on"),
                    row.getString("school_name"));
        }
    }

    @Override
    public List<Piece> of(UnitCard unit) {
        return open(unit).stream().map(one -> piece(one, unit)).toList();
    }

    private static Piece piece(Open one, UnitCard unit) {
        return new Piece(
                "SEARCH",
                one.number(),
                Math.toIntExact(one.order()),
                LookBackAddress.search(one.order()),
                one.lookFor(),
                one.schoolName(),
                null,
                Desk.of(Desk.Kind.SCHOOL, unit.id()),
                one.until());
    }

    /** Soonest first. Index ix_search_school. */
    private List<Open> open(UnitCard unit) {
        return unit.kind() != UnitKind.SCHOOL
                ? List.of()
                : jdbc.sql("""
                                select o.id, o.case_number, o.look_for, o.until_on, a.school_name
                                from search_answer a join search_order o on o.id = a.order_id
                                where a.school_id = :school and a.answered_at is null order by o.until_on, o.id""").param("school", unit.id()).query(Open::read).list();
    }

    @Override
    public void moveOn(UnitCard from, UnitCard to, String note, Actor by) {
        for (Open one : open(from)) {
            if (asked(one.order(), to)) {
                gone(one.order(), from, note, by);
            } else {
                pass(one.order(), from, to);
                events.publishEvent(new SearchAsked(one.order(), one.lookFor(), one.until(), false, List.of(to.id())));
            }
        }
    }

    private boolean asked(long order, UnitCard school) {
        return jdbc.sql("select count(*) from search_answer where order_id = :order and school_id = :school")
                        .param("order", order)
                        .param("school", school.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void pass(long order, UnitCard from, UnitCard to) {
        jdbc.sql("""
                        update search_answer set school_id = :to, school_name = :name
                        where order_id = :order and school_id = :from""")
                .param("to", to.id())
                .param("name", to.name())
                .param("order", order)
                .param("from", from.id())
                .update();
    }

    @Override
    public void end(UnitCard unit, String reason, Actor by) {
        open(unit).forEach(one -> gone(one.order(), unit, reason, by));
    }

    private void gone(long order, UnitCard school, String reason, Actor by) {
        jdbc.sql("""
                        update search_answer set answer = 'GONE', note = :reason, answered_by = :by,
                            answered_by_name = :name, answered_at = :now
                        where order_id = :order and school_id = :school""")
                .param("reason", reason)
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("order", order)
                .param("school", school.id())
                .update();
    }
}
