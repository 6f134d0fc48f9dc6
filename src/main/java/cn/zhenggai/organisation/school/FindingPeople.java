package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.text.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by name or login. Offices are no secret within a bureau; of the people of schools somebody finds those whom
 * he may know, and whoever reads without persons finds nobody.
 */
@Component
public class FindingPeople {

    private static final int MOST_OF_ONE_NAME = 20;

    private final JdbcClient jdbc;
    private final SchoolScope scope;

    FindingPeople(JdbcClient jdbc, SchoolScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** @param schoolCode of the school that he works in, null for everybody else */
    public record Hit(
            long id,
            String name,
            @Nullable String post,
            String unitName,
            @Nullable String schoolCode,
            boolean active) {}

    /** By a part of the name, its initials, its spelling or the login; one more than asked for when there are more. */
    public List<Hit> matching(Typed typed, Actor reader, int limit) {
        if (typed.words().size() != 1 || !reader.readsPersons()) {
            return List.of();
        }
        SchoolScope.Condition known = scope.staff(reader);
        CalledLike called = CalledLike.of("p", typed, "p.login_key = :%sPlain");
        return jdbc.sql("""
                        select p.id, p.name, p.post, p.active, u.name unit_name,
                               case when u.kind = 'SCHOOL' then u.code end school_code
                        from person p join unit u on u.id = p.unit_id
                        where u.bureau_id = :bureau and not p.program
                          and """ + " " + called.sql() + " and " + mayKnow(reader, known)
                        + " order by p.active desc, p.name, p.id limit " + (limit + 1))
                .param("bureau", reader.bureauId())
                .params(called.values())
                .params(known.values())
                .query((row, n) -> new Hit(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("unit_name"),
                        row.getString("school_code"),
                        row.getBoolean("active")))
                .list();
    }

    /** Those of his bureau who have this name or login, for whoever reads persons at all. Index ix_person_name. */
    public List<Long> named(Typed.Word word, Actor reader) {
        return !reader.readsPersons()
                ? List.of()
                : jdbc.sql("""
                        select p.id from person p join unit u on u.id = p.unit_id where p.name = :name and u.bureau_id = :bureau
                        union select p.id from person p join unit u on u.id = p.unit_id
                        where p.login_key = :name and u.bureau_id = :bureau limit\s""" + MOST_OF_ONE_NAME)
                        .param("name", word.plain())
                        .param("bureau", reader.bureauId())
                        .query(Long.class)
                        .list();
    }

    private static String mayKnow(Actor reader, SchoolScope.Condition known) {
        if (reader.inSchool() || reader.unitKind() == UnitKind.DEPARTMENT) {
            return "u.id = :scopeUnit";
        }
        String offices = "u.kind not in ('SCHOOL', 'DEPARTMENT')";
        return reader.is(Role.ADMIN) ? "(:scopeUnit = :scopeUnit)" : "(" + offices + " or " + known.sql() + ")";
    }
}
