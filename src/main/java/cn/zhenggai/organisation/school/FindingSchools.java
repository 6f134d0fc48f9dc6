package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.text.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds schools by parts of their name, their code, and what the name sounds like. One statement each. */
@Component
public class FindingSchools {

    /** More cannot be told apart; the most that one answer looks at. */
    private static final int LOOKED_AT = 400;

    private final JdbcClient jdbc;
    private final SchoolScope scope;

    FindingSchools(JdbcClient jdbc, SchoolScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * A school in an answer.
     *
     * @param certain nothing but this school was meant: its whole name or code was typed
     */
    public record Hit(long id, String code, String name, String township, boolean active, boolean certain) {}

    /** Those that every word fits and that the reader may look at, best first; one more than asked for when there are more. */
    public List<Hit> matching(Typed typed, Actor reader, int limit) {
        if (typed.empty()) {
            return List.of();
        }
        CalledLike called = called(typed);
        SchoolScope.Condition seen = scope.of(reader);
        String whole = typed.words().stream().map(Typed.Word::folded).reduce("", String::concat);
        return jdbc
                .sql("""
                        select u.id, u.code, u.national_code, u.name, u.folded_name, u.initials, u.spelling, u.active, t.name township
                        from unit u left join unit t on t.id = u.township_id
                        where u.kind = 'SCHOOL' and u.bureau_id = :bureau and """ + " " + seen.sql() + " and " + called.sql()
                        + " order by u.active desc, char_length(u.name), u.name, u.id limit " + LOOKED_AT)
                .param("bureau", reader.bureauId())
                .params(seen.values())
                .params(called.values())
                .query((row, n) -> rated(row, typed, whole))
                .list()
                .stream()
                .filter(one -> one.rate() < Nearness.NOT_AT_ALL)
                .sorted(Comparator.comparingInt(Rated::rate))
                .limit(limit + 1L)
                .map(Rated::hit)
                .toList();
    }

    /** The schools of his bureau that one word may stand for, whether he may look at them or not. */
    public List<Long> meantBy(Typed.Word word, Actor reader, int limit) {
        CalledLike called = called(Typed.of(word));
        return jdbc.sql("select u.id from unit u where u.kind = 'SCHOOL' and u.bureau_id = :bureau and " + called.sql()
                        + " limit " + limit)
                .param("bureau", reader.bureauId())
                .params(called.values())
                .query(Long.class)
                .list();
    }

    /** @throws SchoolNotFound also for one that this reader may not learn of */
    public KnownSchool known(String code, Actor reader) {
        SchoolScope.Condition seen = scope.of(reader);
        return jdbc.sql("select u.*, t.name township, case when "
                        + scope.staff(reader).sql()
                        + " then 1 else 0 end staff from unit u left join unit t on t.id = u.township_id"
                        + " where u.kind = 'SCHOOL' and u.code = :code and " + seen.sql())
                .param("code", code)
                .params(seen.values())
                .query(SchoolRows::known)
                .optional()
                .orElseThrow(() -> new SchoolNotFound(code));
    }

    /** The code of a school, for whoever may look at it. */
    public Optional<String> codeOf(long schoolId, Actor reader) {
        SchoolScope.Condition seen = scope.of(reader);
        return jdbc.sql("select u.code from unit u where u.id = :id and u.kind = 'SCHOOL' and " + seen.sql())
                .param("id", schoolId)
                .params(seen.values())
                .query(String.class)
                .optional();
    }

    private static CalledLike called(Typed typed) {
        return CalledLike.of("u", typed, "lower(u.code) = :%sFolded", "u.national_code = :%sFolded");
    }

    private record Rated(Hit hit, int rate) {}

    private static Rated rated(ResultSet row, Typed typed, String whole) throws SQLException {
        Nearness near = new Nearness(
                row.getString("code"),
                row.getString("national_code"),
                row.getString("folded_name"),
                row.getString("initials"),
                row.getString("spelling"));
        int rate = typed.words().stream()
                .mapToInt(word -> near.of(word.folded()))
                .max()
                .orElse(Nearness.NOT_AT_ALL);
        boolean certain = near.same(whole);
        Hit hit = new Hit(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("township"),
                row.getBoolean("active"),
                certain);
        return new Rated(hit, certain ? -1 : rate);
    }
}
