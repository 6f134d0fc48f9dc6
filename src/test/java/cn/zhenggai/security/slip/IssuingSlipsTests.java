package cn.zhenggai.security.slip;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Slips for many, on the databases that people run. */
abstract class IssuingSlipsTests {

    private static final String PASSWORD = "a quiet school yard";
    private static final String HERE = "192.0.2.1";
    private static final AtomicInteger RUNNING = new AtomicInteger();

    @Autowired
    TestCounty county;

    @Autowired
    ManagingUnits units;

    @Autowired
    ManagingPeople people;

    @Autowired
    Directory directory;

    @Autowired
    GivingPassword giving;

    @Autowired
    IssuingSlips issuing;

    @Autowired
    Recipients recipients;

    @Autowired
    SlipRounds rounds;

    @Autowired
    UsingSlip using;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Actor admin;
    private long unit;

    @BeforeEach
    void aNewSchool() {
        admin = county.settle().actor("admin");
        String code = "SLIP" + RUNNING.incrementAndGet();
        unit = units.add(new UnitEntry(code, UnitKind.SCHOOL, "领单小学" + code, admin.unitId(), null, null, null, true))
                .orThrow();
    }

    @Test
    void aThousandPeopleTakeOneGoAndFewStatements() {
        transaction.executeWithoutResult(status -> persons(1_000));
        assertThat(recipients.count(admin, here(SlipState.WAITING))).isEqualTo(new SlipCount(1_000, 1, 0, 0));
        AtomicReference<HandedOut> made = new AtomicReference<>();
        StatementCount cost = StatementCount.of(
                () -> made.set(issue(SlipState.WAITING, 1_000, 0).orThrow()));
        assertThat(cost.count()).as(() -> String.join("\n", cost.statements())).isLessThanOrEqualTo(5);
        List<Slip> slips = made.get().slips();
        assertThat(slips).hasSize(1_000);
        assertThat(slips.stream().map(Slip::code).distinct()).hasSize(1_000);
        assertThat(opens(slips.get(999))).isTrue();
        assertThat(recipients.count(admin, here(SlipState.WAITING)).people()).isZero();
    }

    @Test
    void resettingManyAtOnceShutsThemOutInPortions() {
        transaction.executeWithoutResult(status -> persons(600));
        issue(SlipState.WAITING, 600, 0).orThrow();
        List<Long> all = jdbc.sql("select id from person where unit_id = :unit")
                .param("unit", unit)
                .query(Long.class)
                .list();
        giving.giveSame(all, PASSWORD);
        List<List<Long>> portions = ShuttingOut.portions(all);
        assertThat(portions).extracting(List::size).containsExactly(500, 100);
        assertThat(issue(SlipState.EVERYBODY, 600, 600).orThrow().slips()).hasSize(600);
        assertThat(jdbc.sql("select count(*) from credential c join person p on p.id = c.person_id"
                                + " where p.unit_id = :unit and not c.must_change")
                        .param("unit", unit)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyAHashOfTheCodeIsKept() {
        person();
        Slip slip = one(SlipState.WAITING);
        assertThat(slip.code()).matches("[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{4}");
        String kept = jdbc.sql("select hash from login_slip where person_id = :id")
                .param("id", id(slip))
                .query(String.class)
                .single();
        assertThat(kept).hasSize(64).doesNotContain(slip.code()).isEqualTo(SlipCode.hash(id(slip), slip.code()));
        assertThat(slip.toString()).doesNotContain(slip.code());
    }

    @Test
    void aCodeOpensHoweverItIsTyped() {
        person();
        Slip slip = one(SlipState.WAITING);
        String wide = slip.code().replace("-", "－").toUpperCase().replace('2', '２');
        assertThat(using.opens(id(slip), " " + wide + " ")).isPresent();
        assertThat(using.opens(id(slip), slip.code().replace("-", ""))).isPresent();
        assertThat(using.opens(id(slip), slip.code().substring(1))).isEmpty();
        assertThat(using.opens(admin.personId(), slip.code()))
                .as("of somebody else")
                .isEmpty();
    }

    @Test
    void aNewSlipVoidsTheOneBefore() {
        person();
        Slip first = one(SlipState.WAITING);
        assertThat(recipients.count(admin, here(SlipState.UNUSED)).voided()).isEqualTo(1);
        Slip second = one(SlipState.UNUSED);
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();
    }

    @Test
    void aSlipLapses() {
        person();
        Slip slip = one(SlipState.WAITING);
        clock.forward(Duration.ofDays(30).minusSeconds(1));
        assertThat(opens(slip)).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(opens(slip)).isFalse();
        assertThat(recipients.page(admin, here(SlipState.UNUSED), null).rows())
                .extracting(line -> line.has(clock.instant()))
                .containsExactly(SlipLine.Has.LAPSED);
        assertThat(recipients.count(admin, here(SlipState.WAITING)).people())
                .as("waits again")
                .isEqualTo(1);
    }

    @Test
    void aSlipIsSpentByTheFirstPasswordAndNotByARefusedOne() {
        person();
        Slip slip = one(SlipState.WAITING);
        assertThat(choose(slip, "12345678").accepted()).isFalse();
        assertThat(opens(slip)).isTrue();
        String hash = using.opens(id(slip), slip.code()).orElseThrow();
        SignedIn in = choose(slip, PASSWORD).orThrow();
        assertThat(in.version()).isEqualTo(1);
        assertThat(opens(slip)).isFalse();
        SignedIn nobody = new SignedIn(id(slip), slip.login(), 0);
        assertThat(using.choose(nobody, hash, "another school yard", HERE)
                        .refusal()
                        .reasons())
                .extracting("code")
                .containsExactly("slipSpent");
        assertThat(recipients.page(admin, here(SlipState.EVERYBODY), null).rows())
                .extracting(line -> line.has(clock.instant()))
                .containsExactly(SlipLine.Has.PASSWORD);
    }

    @Test
    void whoIsInAlreadyIsLeftOutUnlessHeIsAskedForAndThenHeBeginsAnew() {
        giving.give(person(), PASSWORD);
        person();
        for (SlipState state : List.of(SlipState.WAITING, SlipState.NEVER_IN, SlipState.WITHOUT_PASSWORD)) {
            assertThat(recipients.count(admin, here(state)).people())
                    .as(state.name())
                    .isEqualTo(1);
        }
        assertThat(recipients.count(admin, here(SlipState.EVERYBODY))).isEqualTo(new SlipCount(2, 1, 1, 0));
        assertThat(issue(SlipState.EVERYBODY, 2, 0).accepted())
                .as("not as shown")
                .isFalse();
        HandedOut made = issue(SlipState.EVERYBODY, 2, 1).orThrow();
        assertThat(recipients.count(admin, here(SlipState.EVERYBODY)).resets()).isZero();
        assertThat(rounds.round(admin.bureauId(), made.issue()).orElseThrow())
                .matches(round -> round.people() == 2 && round.resets() == 1 && round.unused() == 2);
    }

    @Test
    void whoIsGivenAPasswordOtherwiseHasNoSlipAnyMore() {
        long person = person();
        Slip slip = one(SlipState.WAITING);
        giving.give(person, PASSWORD);
        assertThat(opens(slip)).isFalse();
        assertThat(recipients.count(admin, here(SlipState.UNUSED)).people()).isZero();
    }

    @Test
    void nobodyGetsASlipWhoIsAProgramHasLeftOrHandsThemOut() {
        long own = admin.personId();
        assertThat(recipients.page(admin, SlipFilter.only(own), null).rows()).isEmpty();
        long left = person();
        jdbc.sql("update person set active = false where id = :id")
                .param("id", left)
                .update();
        long program = person();
        jdbc.sql("update person set program = true where id = :id")
                .param("id", program)
                .update();
        assertThat(recipients.count(admin, here(SlipState.EVERYBODY)).people()).isZero();
        assertThat(issue(SlipState.EVERYBODY, 0, 0).refusal().reasons())
                .extracting("code")
                .containsExactly("slipNobody");
    }

    @Test
    void onlyAnAdministratorHandsThemOut() {
        person();
        assertThat(issuing.issue(county.actor("registrar"), here(SlipState.WAITING), 1, 0, HERE)
                        .accepted())
                .isFalse();
    }

    @Test
    void peopleAreChosenByTownshipAndRoleAndWords() {
        long township = directory.unit("T01").orElseThrow().id();
        SlipFilter there = new SlipFilter(null, null, township, null, SlipState.EVERYBODY, null, null);
        assertThat(recipients.page(admin, there, null).rows())
                .extracting(SlipLine::login)
                .contains("township.1", "principal.QL0001")
                .doesNotContain("principal.QL0002", "director");
        SlipFilter principals = new SlipFilter(null, null, township, Role.PRINCIPAL, SlipState.EVERYBODY, null, null);
        assertThat(recipients.page(admin, principals, null).rows())
                .extracting(SlipLine::login)
                .containsExactly("principal.QL0001");
        SlipFilter named = new SlipFilter("钱进", null, null, null, SlipState.EVERYBODY, null, null);
        assertThat(recipients.page(admin, named, null).rows())
                .extracting(SlipLine::login)
                .containsExactly("auditor");
    }

    private SlipFilter here(SlipState state) {
        return new SlipFilter(null, unit, null, null, state, null, null);
    }

    private Outcome<HandedOut> issue(SlipState state, int people, int resets) {
        return issuing.issue(admin, here(state), people, resets, HERE);
    }

    private Slip one(SlipState state) {
        return issue(state, 1, 0).orThrow().slips().get(0);
    }

    private Outcome<SignedIn> choose(Slip slip, String password) {
        String hash = using.opens(id(slip), slip.code()).orElseThrow();
        return using.choose(new SignedIn(id(slip), slip.login(), 0), hash, password, HERE);
    }

    private boolean opens(Slip slip) {
        return using.opens(id(slip), slip.code()).isPresent();
    }

    private long id(Slip slip) {
        return directory.actor(slip.login()).orElseThrow().personId();
    }

    private void persons(int count) {
        for (int i = 0; i < count; i++) {
            person();
        }
    }

    private long person() {
        String login = "slip" + RUNNING.incrementAndGet();
        return people.add(
                        new PersonEntry(login, "张" + login, null, null, null, unit, "zh", Set.of(Role.ASSIGNEE), true))
                .orThrow();
    }
}

@ProcessTest
class H2IssuingSlipsTests extends IssuingSlipsTests {}

@OnMariaDb
class MariaDbIssuingSlipsTests extends IssuingSlipsTests {}

@OnMySql
class MySqlIssuingSlipsTests extends IssuingSlipsTests {}
