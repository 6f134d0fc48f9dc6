package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offices that nobody holds any more, and who may hold them next: first the people of the same unit. */
@Component
class Offices {

    /** Bound to their own unit, or not the bureau's own people. */
    private static final Set<Role> STAY_WHERE_THEY_ARE =
            EnumSet.of(Role.SECTION_HEAD, Role.TOWNSHIP, Role.EXTERNAL, Role.DISCIPLINE);

    /** Hold no office of the work itself. */
    private static final Set<Role> NEVER = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    private final Directory directory;
    private final Roster roster;
    private final ManagingPeople managing;
    private final JdbcClient jdbc;

    Offices(Directory directory, Roster roster, ManagingPeople managing, JdbcClient jdbc) {
        this.directory = directory;
        this.roster = roster;
        this.managing = managing;
        this.jdbc = jdbc;
    }

    /** Of the desks that he sat at those where nobody sits now. */
    List<Desk> emptied(List<Desk> before) {
        return before.stream()
                .filter(desk -> desk.kind() != Desk.Kind.PERSON)
                .filter(desk -> directory.seatedAt(desk).isEmpty())
                .toList();
    }

    /** The fewest of his roles whose next holder sits at all of the desks again. */
    Map<Role, List<Desk>> without(PersonCard leaver, List<Desk> emptied) {
        Map<Role, List<Desk>> offices = new LinkedHashMap<>();
        List<Desk> open = new ArrayList<>(emptied);
        for (Role role : leaver.roles().stream().sorted().toList()) {
            Set<String> kinds = desksOf(role, leaver.unitKind());
            List<Desk> his = open.stream()
                    .filter(desk -> kinds.contains(desk.kind().name()))
                    .toList();
            if (!his.isEmpty()) {
                offices.put(role, his);
                open.removeAll(his);
            }
        }
        return offices;
    }

    List<Taker> takers(PersonCard leaver, Role role) {
        Stream<PersonCard> own = directory.staffOf(leaver.unitId()).stream();
        Stream<PersonCard> others = leaver.unitKind() == UnitKind.SCHOOL ? Stream.empty() : others(leaver, role);
        return Stream.concat(own, others)
                .filter(person -> person.id() != leaver.id() && !person.is(role))
                .filter(person -> person.roles().stream().noneMatch(NEVER::contains))
                .map(person -> new Taker(person, 0))
                .toList();
    }

    /** Takes the office beside what he does already; for one that belongs to a unit he moves there. */
    void take(Role role, PersonCard leaver, PersonCard successor, Actor by) {
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(successor.roles());
        long unit = ofBureau(role) ? successor.unitId() : leaver.unitId();
        PersonEntry entry = new PersonEntry(
                successor.login(),
                successor.name(),
                successor.post(),
                successor.phone(),
                successor.email(),
                unit,
                successor.language(),
                roles,
                true);
        managing.change(successor.id(), successor.version(), entry).orThrow();
        Stream<String> held = Stream.of(AdministeringPeople.words(successor.roles()));
        AdministeringPeople.note("roles-changed", by, successor, held, Stream.of(AdministeringPeople.words(roles)));
    }

    private Stream<PersonCard> others(PersonCard leaver, Role role) {
        boolean bureau = ofBureau(role);
        long home = directory.unit(leaver.unitId()).orElseThrow().bureauId();
        return roster.officeStaff(home).stream()
                .filter(person -> person.unitId() != leaver.unitId())
                .filter(person -> !person.is(Role.EXTERNAL) && !person.roles().isEmpty())
                .filter(person -> bureau || person.roles().stream().noneMatch(STAY_WHERE_THEY_ARE::contains));
    }

    private boolean ofBureau(Role role) {
        return !jdbc.sql("select 1 from desk_role where role = :role and place = 'BUREAU'")
                .param("role", role.name())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private Set<String> desksOf(Role role, UnitKind kind) {
        return Set.copyOf(jdbc.sql("select desk from desk_role where role = :role and within = :within")
                .param("role", role.name())
                .param("within", kind == UnitKind.SCHOOL ? "SCHOOL" : "OFFICE")
                .query(String.class)
                .list());
    }
}
