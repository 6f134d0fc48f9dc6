package cn.zhenggai.organisation;

import cn.zhenggai.organisation.school.CalledLike;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.text.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who is who. Changes nothing; every answer is one statement. */
@Component
public class Directory {

    private static final String PERSON = """
            select p.*, u.name unit_name, u.kind unit_kind, u.bureau_id,
                   (select group_concat(r.role separator ',') from person_role r where r.person_id = p.id) roles
            from person p join unit u on u.id = p.unit_id
            """;

    private static final String ACTOR = PERSON.replace("from person p", """
                   , (select group_concat(distinct concat(d.kind, '@', d.unit_id) order by d.kind separator ',')
                    from unit_desk d where d.person_id = p.id) unit_desks,
                   (select group_concat(distinct concat(d.kind, '@', d.bureau_id) order by d.kind separator ',')
                    from bureau_desk d where d.person_id = p.id) bureau_desks
            from person p""");

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for an unknown or disabled login; upper and lower case are one. */
    public Optional<Actor> actor(String login) {
        return jdbc.sql(ACTOR + " where p.login_key = :login and p.active")
                .param("login", key(login))
                .query((row, n) -> Cards.actor(row))
                .optional();
    }

    public Optional<Actor> actor(long personId) {
        return jdbc.sql(ACTOR + " where p.id = :id and p.active")
                .param("id", personId)
                .query((row, n) -> Cards.actor(row))
                .optional();
    }

    /** Whether anybody was ever entered, disabled people included. */
    public boolean hasPeople() {
        return jdbc.sql("select count(*) from (select id from person limit 1) one")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Optional<PersonCard> person(long personId) {
        return jdbc.sql(PERSON + " where p.id = :id")
                .param("id", personId)
                .query((row, n) -> Cards.card(row))
                .optional();
    }

    /** Keeps a unit until the transaction ends, and whatever is done under its name: who comes second waits. */
    public void hold(long unitId) {
        jdbc.sql("select id from unit where id = :unit for update")
                .param("unit", unitId)
                .query(Long.class)
                .single();
    }

    /** The active people of a unit, by name. */
    public List<PersonCard> staffOf(long unitId) {
        return jdbc.sql(PERSON + " where p.unit_id = :unit and p.active and not p.program order by p.name, p.id")
                .param("unit", unitId)
                .query((row, n) -> Cards.card(row))
                .list();
    }

    /** The active people who hold a role anywhere in a bureau, its townships included, schools left out. */
    public List<PersonCard> holders(long bureauId, Role role) {
        return jdbc.sql(PERSON + """
                        where p.active and not p.program and u.bureau_id = :bureau and u.kind <> 'SCHOOL'
                          and exists (select 1 from person_role r where r.person_id = p.id and r.role = :role)
                        order by p.login""")
                .param("bureau", bureauId)
                .param("role", role.name())
                .query((row, n) -> Cards.card(row))
                .list();
    }

    /** Everybody who sits at the desk today; the way to turn an office into addressees. */
    public List<PersonCard> seatedAt(Desk desk) {
        if (desk.kind() == Desk.Kind.PERSON) {
            return person(desk.id()).filter(PersonCard::active).stream().toList();
        }
        return jdbc.sql(PERSON + """
                        join (select d.person_id from unit_desk d where d.kind = :kind and d.unit_id = :id
                              union select d.person_id from bureau_desk d where d.kind = :kind and d.bureau_id = :id) s
                            on s.person_id = p.id
                        order by p.login""")
                .param("kind", desk.kind().name())
                .param("id", desk.id())
                .query((row, n) -> Cards.card(row))
                .list();
    }

    /** The name on the door: of the person, or of the unit that the office belongs to. Empty when it is gone. */
    public String nameOf(Desk desk) {
        String table = desk.kind() == Desk.Kind.PERSON ? "person" : "unit";
        return jdbc.sql("select name from " + table + " where id = :id")
                .param("id", desk.id())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Those who answer for a school in the given way. */
    public List<PersonCard> responsibleFor(long schoolId, Responsibility kind) {
        return jdbc.sql(PERSON + """
                        where p.active and not p.program and exists (select 1 from responsibility s
                              where s.person_id = p.id and s.unit_id = :school and s.kind = :kind)
                        order by p.login""")
                .param("school", schoolId)
                .param("kind", kind.name())
                .query((row, n) -> Cards.card(row))
                .list();
    }

    /** The active schools that a person answers for as their inspector, by name. */
    public List<UnitCard> schoolsOf(long personId) {
        return jdbc.sql("""
                        select u.* from unit u join responsibility r on r.unit_id = u.id
                        where r.person_id = :person and r.kind = 'INSPECTOR' and u.active order by u.name, u.id""")
                .param("person", personId)
                .query((row, n) -> Cards.unit(row))
                .list();
    }

    /** The people who must keep away from a school: declared conflicts. */
    public Set<Long> conflictedWith(long schoolId) {
        return Set.copyOf(jdbc.sql("select person_id from conflict_of_interest where unit_id = :school")
                .param("school", schoolId)
                .query(Long.class)
                .list());
    }

    public Optional<UnitCard> unit(long id) {
        return jdbc.sql("select * from unit where id = :id")
                .param("id", id)
                .query((row, n) -> Cards.unit(row))
                .optional();
    }

    /** The unit that goes on with its work now: itself while it is open; nobody where the work ended with it. */
    public Optional<UnitCard> goingOn(long id) {
        Set<Long> seen = new HashSet<>();
        Optional<UnitCard> unit = unit(id);
        while (unit.isPresent() && !unit.get().active() && seen.add(unit.get().id())) {
            unit = successor(unit.get().id());
        }
        return unit.filter(UnitCard::active);
    }

    private Optional<UnitCard> successor(long id) {
        return jdbc.sql("select n.* from unit u join unit n on n.id = u.successor_id where u.id = :id")
                .param("id", id)
                .query((row, n) -> Cards.unit(row))
                .optional();
    }

    public Optional<UnitCard> unit(String code) {
        return jdbc.sql("select * from unit where code = :code")
                .param("code", code)
                .query((row, n) -> Cards.unit(row))
                .optional();
    }

    /** The section of a bureau that answers for a category of hazards. */
    public Optional<UnitCard> sectionFor(long bureauId, String category) {
        return jdbc.sql("""
                        select u.* from unit u join section_category c on c.section_id = u.id
                        where u.bureau_id = :bureau and u.active and c.category = :category order by u.id limit 1""")
                .param("bureau", bureauId)
                .param("category", category)
                .query((row, n) -> Cards.unit(row))
                .optional();
    }

    /** Units of one kind in a bureau that every word of the text fits, by name, initials or code; active ones, by name. */
    public List<UnitCard> units(long bureauId, UnitKind kind, String text, int limit) {
        CalledLike called = CalledLike.of(
                "u", Typed.of(text), "locate(:%sFolded, lower(u.code)) > 0", "u.national_code = :%sFolded");
        return jdbc.sql("select u.* from unit u where u.kind = :kind and u.bureau_id = :bureau and u.active and "
                        + called.sql() + " order by u.name, u.id limit :limit")
                .param("kind", kind.name())
                .param("bureau", bureauId)
                .params(called.values())
                .param("limit", limit)
                .query((row, n) -> Cards.unit(row))
                .list();
    }

    static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
