package cn.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a person sits and who sits there are one question asked from two sides, whatever roles people are given. */
abstract class DeskSeatTests {

    private static final int PEOPLE = 60;

    @Autowired
    TestCounty county;

    @Autowired
    ManagingPeople people;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverSitsAtADeskIsFoundThereAndNobodyElse() {
        county.settle();
        long seed = Long.getLong("seats.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Long> units = jdbc.sql("select id from unit").query(Long.class).list();
        for (int i = 0; i < PEOPLE; i++) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.DIRECTORY)).stream()
                    .filter(role -> random.nextInt(4) == 0)
                    .forEach(roles::add);
            people.add(new PersonEntry(
                            "seat" + i,
                            "人" + i,
                            null,
                            null,
                            null,
                            units.get(random.nextInt(units.size())),
                            "zh",
                            roles,
                            random.nextInt(5) > 0))
                    .orThrow();
        }
        List<Actor> actors = new ArrayList<>();
        Set<Desk> desks = new LinkedHashSet<>();
        for (long id : jdbc.sql("select id from person").query(Long.class).list()) {
            directory.actor(id).ifPresent(actors::add);
        }
        actors.forEach(actor -> desks.addAll(actor.desks()));
        assertThat(desks).hasSizeGreaterThan(actors.size());
        for (Desk desk : desks) {
            assertThat(directory.seatedAt(desk).stream().map(PersonCard::id))
                    .as("seed " + seed + " " + desk)
                    .containsExactlyInAnyOrderElementsOf(actors.stream()
                            .filter(actor -> actor.sitsAt(desk))
                            .map(Actor::personId)
                            .toList());
        }
    }

    @Test
    void everybodySitsWhereHisRolesSay() {
        county.settle();
        Actor principal = county.actor("principal.QL0001");
        assertThat(principal.desks())
                .extracting(Desk::kind)
                .containsExactlyInAnyOrder(Desk.Kind.PERSON, Desk.Kind.SCHOOL, Desk.Kind.PRINCIPAL, Desk.Kind.HEAD);
        assertThat(county.actor("officer.QL0001").desks())
                .extracting(Desk::kind)
                .containsExactlyInAnyOrder(Desk.Kind.PERSON, Desk.Kind.SCHOOL);
        assertThat(county.actor("deputy").desks())
                .containsExactly(
                        Desk.person(county.actor("deputy").personId()),
                        Desk.of(Desk.Kind.DEPUTY, county.actor("deputy").bureauId()));
        assertThat(county.actor("worker.QL0001").desks()).hasSize(1);
    }
}

@ProcessTest
class H2DeskSeatTests extends DeskSeatTests {}

@OnMariaDb
class MariaDbDeskSeatTests extends DeskSeatTests {}

@OnMySql
class MySqlDeskSeatTests extends DeskSeatTests {}
