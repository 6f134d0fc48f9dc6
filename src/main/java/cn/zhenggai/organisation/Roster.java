package cn.zhenggai.organisation;

import cn.zhenggai.organisation.school.CalledLike;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import cn.zhenggai.shared.text.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of people and of what a person answers for, as the administrator reads them. One statement a list. */
@Component
public class Roster {

    private static final int PAGE = 50;
    private static final Keyset<PersonLine> BY_LOGIN = Keyset.up("p.login", Kind.TEXT, PersonLine::login);

    private final JdbcClient jdbc;
    private final Directory directory;

    Roster(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** By login, disabled people included. Index uk_person_login. */
    public Slice<PersonLine> people(long bureauId, PeopleFilter filter) {
        Keyset.Start start = BY_LOGIN.from(filter.after());
        CalledLike called = CalledLike.of(
                "p", Typed.of(filter.text()), "locate(:%sPlain, p.login_key) > 0", "u.folded_name like :%sName");
        List<PersonLine> oneMore = jdbc.sql("""
                        select p.id, p.login, p.name, p.post, p.active, u.name unit_name,
                               (select group_concat(r.role separator ',') from person_role r where r.person_id = p.id) roles
                        from person p join unit u on u.id = p.unit_id
                        where u.bureau_id = :bureau
                          and %s
                          and (:anyState or p.active = :active)
                          and (:role = '' or exists (select 1 from person_role r
                               where r.person_id = p.id and r.role = :role))%s%s
                        limit :limit""".formatted(called.sql(), start.sql(), BY_LOGIN.orderBy()))
                .param("bureau", bureauId)
                .params(start.values())
                .params(called.values())
                .param("anyState", filter.active() == null)
                .param("active", Boolean.TRUE.equals(filter.active()))
                .param("role", filter.role() == null ? "" : filter.role().name())
                .param("limit", PAGE + 1)
                .query(Roster::line)
                .list();
        return BY_LOGIN.slice(oneMore, PAGE);
    }

    /** Everybody who ever worked in a unit and still belongs to it, the active first. */
    public List<PersonLine> peopleOf(long unitId) {
        return jdbc.sql("""
                        select p.id, p.login, p.name, p.post, p.active, u.name unit_name,
                               (select group_concat(r.role separator ',') from person_role r where r.person_id = p.id) roles
                        from person p join unit u on u.id = p.unit_id
                        where p.unit_id = :unit order by p.active desc, p.login""").param("unit", unitId).query(Roster::line).list();
    }

    /** The active people of the bureau's own offices, townships and other departments left out; by unit and name. */
    public List<PersonCard> officeStaff(long bureauId) {
        return jdbc.sql("""
                        select p.*, u.name unit_name, u.kind unit_kind, u.bureau_id,
                               (select group_concat(r.role separator ',') from person_role r where r.person_id = p.id) roles
                        from person p join unit u on u.id = p.unit_id
                        where p.active and u.active and u.bureau_id = :bureau and u.kind in ('BUREAU', 'SECTION')
                        order by u.id, p.name, p.id""")
                .param("bureau", bureauId)
                .query((row, n) -> Cards.card(row))
                .list();
    }

    /** Of a school its own people; of an office those of the same unit first, then of the bureau's other offices. */
    public List<PersonCard> colleagues(PersonCard person) {
        Stream<PersonCard> own = directory.staffOf(person.unitId()).stream();
        Stream<PersonCard> others = person.unitKind() == UnitKind.SCHOOL
                ? Stream.empty()
                : officeStaff(directory.unit(person.unitId()).orElseThrow().bureauId()).stream()
                        .filter(other -> other.unitId() != person.unitId());
        return Stream.concat(own, others)
                .filter(other -> other.id() != person.id())
                .toList();
    }

    /** The schools that a person answers for in this way, by name. */
    public List<UnitCard> schoolsOf(long personId, Responsibility kind) {
        return jdbc.sql("""
                        select u.* from unit u join responsibility s on s.unit_id = u.id
                        where s.person_id = :person and s.kind = :kind order by u.name, u.id""")
                .param("person", personId)
                .param("kind", kind.name())
                .query((row, n) -> Cards.unit(row))
                .list();
    }

    /** Everybody whom the server knows, programs and disabled people included. */
    public List<PersonCard> everybody() {
        return jdbc.sql("""
                        select p.*, u.name unit_name, u.kind unit_kind,
                               (select group_concat(r.role separator ',') from person_role r where r.person_id = p.id) roles
                        from person p join unit u on u.id = p.unit_id order by u.id, p.name, p.id""").query((row, n) -> Cards.card(row)).list();
    }

    /** Who answers for which schools in this way, by school; disabled people left out. */
    public Map<Long, Set<Long>> answering(Responsibility kind) {
        Map<Long, Set<Long>> people = new HashMap<>();
        jdbc.sql("""
                        select s.unit_id, s.person_id from responsibility s join person p on p.id = s.person_id
                        where s.kind = :kind and p.active and not p.program order by p.login""").param("kind", kind.name()).query(row -> {
            people.computeIfAbsent(row.getLong("unit_id"), school -> new LinkedHashSet<>())
                    .add(row.getLong("person_id"));
        });
        return people;
    }

    public List<ConflictLine> conflictsOf(long personId) {
        return jdbc.sql("""
                        select c.unit_id, u.name, c.reason from conflict_of_interest c join unit u on u.id = c.unit_id
                        where c.person_id = :person order by u.name, u.id""")
                .param("person", personId)
                .query((row, n) ->
                        new ConflictLine(row.getLong("unit_id"), row.getString("name"), row.getString("reason")))
                .list();
    }

    private static PersonLine line(ResultSet row, int n) throws SQLException {
        String roles = row.getString("roles");
        return new PersonLine(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("post"),
                row.getString("unit_name"),
                row.getBoolean("active"),
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.split(","))
                                .map(Role::valueOf)
                                .sorted()
                                .toList());
    }
}
