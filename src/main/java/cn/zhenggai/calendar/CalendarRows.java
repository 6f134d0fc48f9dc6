package cn.zhenggai.calendar;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar's tables. They are small and read whole, by their primary keys. */
@Component
public class CalendarRows {

    enum Scope {
        STATE,
        /** Days of a December that the list of the year after it names. */
        EARLY,
        COUNTY
    }

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from calendar_revision where id = 1")
                .query(Long.class)
                .single();
    }

    /** One change at a time, on all nodes. */
    void lock() {
        jdbc.sql("select revision from calendar_revision where id = 1 for update")
                .query(Long.class)
                .single();
    }

    void countRevision() {
        jdbc.sql("update calendar_revision set revision = revision + 1 where id = 1")
                .update();
    }

    /** The revision comes first: what is newer than it is read again with the next. */
    Facts read() {
        long revision = revision();
        List<YearLoaded> years = jdbc.sql("select * from calendar_year order by year_no")
                .query((row, number) -> year(row))
                .list();
        Map<Integer, LocalDate> floods = new HashMap<>();
        jdbc.sql("select year_no, on_day from calendar_named_day where milestone = :milestone")
                .param("milestone", Milestone.BEFORE_FLOOD.name())
                .query(row -> {
                    floods.put(row.getInt("year_no"), BureauTime.givenDay(row, "on_day"));
                });
        List<Term> terms = jdbc.sql("select id, name, starts_on, ends_on from school_term order by starts_on")
                .query((row, number) -> term(row))
                .list();
        return new Facts(revision, years, days(Scope.STATE), days(Scope.EARLY), days(Scope.COUNTY), terms, floods);
    }

    /** @param days of the year, and those of the December before it that its list names */
    public void putYear(YearLoaded year, List<CalendarDay> days) {
        jdbc.sql("delete from calendar_year where year_no = :year")
                .param("year", year.year())
                .update();
        removeDays(Scope.STATE, year.year());
        removeDays(Scope.EARLY, year.year() - 1);
        jdbc.sql("insert into calendar_year (year_no, source, origin, paper, loaded_at, loaded_by, loaded_by_name)"
                        + " values (:year, :source, :origin, :paper, :at, :by, :byName)")
                .param("year", year.year())
                .param("source", year.source().name())
                .param("origin", year.origin())
                .param("paper", year.paper())
                .param("at", BureauTime.column(year.loadedAt()))
                .param("by", year.loadedBy())
                .param("byName", year.loadedByName())
                .update();
        days.forEach(day -> putDay(day.day().getYear() == year.year() ? Scope.STATE : Scope.EARLY, day));
    }

    private void removeDays(Scope scope, int year) {
        jdbc.sql("delete from calendar_day where scope = :scope and on_day between :first and :last")
                .param("scope", scope.name())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
    }

    void putDay(Scope scope, CalendarDay day) {
        removeDay(scope, day.day());
        jdbc.sql("insert into calendar_day (scope, on_day, kind, name) values (:scope, :day, :kind, :name)")
                .param("scope", scope.name())
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .update();
    }

    void removeDay(Scope scope, LocalDate day) {
        jdbc.sql("delete from calendar_day where scope = :scope and on_day = :day")
                .param("scope", scope.name())
                .param("day", day)
                .update();
    }

    void putTerm(Term term) {
        removeTerm(term.id());
        jdbc.sql("insert into school_term (name, starts_on, ends_on) values (:name, :from, :to)")
                .param("name", term.name())
                .param("from", term.startsOn())
                .param("to", term.endsOn())
                .update();
    }

    void removeTerm(@Nullable Long id) {
        jdbc.sql("delete from school_term where id = :id").param("id", id).update();
    }

    void putFlood(int year, LocalDate day) {
        jdbc.sql("delete from calendar_named_day where year_no = :year and milestone = :milestone")
                .param("year", year)
                .param("milestone", Milestone.BEFORE_FLOOD.name())
                .update();
        jdbc.sql("insert into calendar_named_day (year_no, milestone, on_day) values (:year, :milestone, :day)")
                .param("year", year)
                .param("milestone", Milestone.BEFORE_FLOOD.name())
                .param("day", day)
                .update();
    }

    private List<CalendarDay> days(Scope scope) {
        return new ArrayList<>(
                jdbc.sql("select on_day, kind, name from calendar_day where scope = :scope" + " order by on_day")
                        .param("scope", scope.name())
                        .query((row, number) -> day(row))
                        .list());
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                BureauTime.givenDay(row, "on_day"),
                CalendarDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getLong("id"),
                row.getString("name"),
                BureauTime.givenDay(row, "starts_on"),
                BureauTime.givenDay(row, "ends_on"));
    }

    private static YearLoaded year(ResultSet row) throws SQLException {
        return new YearLoaded(
                row.getInt("year_no"),
                YearLoaded.Source.valueOf(row.getString("source")),
                row.getString("origin"),
                row.getString("paper"),
                BureauTime.givenMoment(row, "loaded_at"),
                row.getObject("loaded_by", Long.class),
                row.getString("loaded_by_name"));
    }
}
