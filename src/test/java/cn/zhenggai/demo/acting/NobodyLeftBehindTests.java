package cn.zhenggai.demo.acting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.demo.DemoTest;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.organisation.handover.LeftWork;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Pile;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever of the county leaves, with the first who is offered for each of his piles: no work is left with nobody. */
@DemoTest
class NobodyLeftBehindTests {

    /** Of those on whom nothing hangs so many are tried as well. */
    private static final int EVERY_SO_MANY = 25;

    @Autowired
    PlayingPast past;

    @Autowired
    AdministeringPeople people;

    @Autowired
    LeftWork left;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void thePastIsPlayed() {
        past.await(300_000);
    }

    @Test
    void disablingAnyPersonOfTheDemoLeavesNoWorkWithoutSomebody() {
        Actor admin = directory.actor("admin").orElseThrow();
        assertThat(left.in(admin.bureauId())).as("before anybody goes").isEmpty();
        List<Long> ids = jdbc.sql("select id from person where active order by id")
                .query(Long.class)
                .list();
        assertThat(ids).hasSizeGreaterThan(1000);
        int handedOver = 0;
        for (long id : ids) {
            PersonCard person = directory.person(id).orElseThrow();
            if (!person.is(Role.ADMIN)) {
                handedOver += leaves(admin, person);
            }
        }
        assertThat(handedOver).as("people on whom something hung").isGreaterThan(50);
    }

    /** @return 1 when something hung on him */
    private int leaves(Actor admin, PersonCard person) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            PersonEntry gone = gone(person);
            List<Pile> piles = people.foreseen(person.id(), gone);
            if (piles.isEmpty() && person.id() % EVERY_SO_MANY > 0) {
                return 0;
            }
            people.change(admin, person.id(), person.version(), gone, chosen(person, piles))
                    .orThrow();
            assertThat(left.in(admin.bureauId())).as(person.login()).isEmpty();
            assertThat(desksOf(piles))
                    .as(person.login())
                    .allMatch(desk -> !directory.seatedAt(desk).isEmpty());
            return piles.isEmpty() ? 0 : 1;
        });
    }

    /** Asked in another way than the list: each desk at which something of his waits now, of the desk itself. */
    private List<Desk> desksOf(List<Pile> piles) {
        List<String> cases = piles.stream()
                .flatMap(pile -> pile.pieces().stream())
                .map(Piece::reference)
                .distinct()
                .toList();
        return cases.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select distinct desk from work_item where state in ('OPEN', 'PAUSED') and case_number in (:cases)")
                        .param("cases", cases)
                        .query((row, n) -> Desk.parse(row.getString(1)))
                        .list();
    }

    private static HandOver chosen(PersonCard person, List<Pile> piles) {
        Map<String, String> to = new HashMap<>();
        for (Pile pile : piles) {
            assertThat(pile.takers().isEmpty() && !pile.byRule())
                    .as(person.login() + " " + pile.key())
                    .isFalse();
            to.put(
                    pile.key(),
                    pile.takers().isEmpty()
                            ? HandOver.BY_RULE
                            : Long.toString(pile.takers().get(0).person().id()));
        }
        return new HandOver(to, "调离");
    }

    private static PersonEntry gone(PersonCard person) {
        return new PersonEntry(
                person.login(),
                person.name(),
                person.post(),
                person.phone(),
                person.email(),
                person.unitId(),
                person.language(),
                person.roles(),
                false);
    }
}
