package cn.zhenggai.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.PlateCard;
import cn.zhenggai.inspection.Plates;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school hangs up plates, its people and inspectors read them, and in the afternoon it is told where nobody was. */
@TimeAtHand
abstract class PointTests {

    private static final String OFFICER = "officer." + TestCounty.SCHOOL;

    @Autowired
    TestCounty county;

    @Autowired
    KeepingPoints keeping;

    @Autowired
    PassingPoint passing;

    @Autowired
    ReadingRound reading;

    @Autowired
    RemindingRounds reminding;

    @Autowired
    Plates plates;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private long school;

    @BeforeEach
    void aSchoolWithoutPointsOnASchoolDay() {
        county.settle();
        school = county.school(TestCounty.SCHOOL);
        clock.at("2026-09-07T10:00:00");
        for (String table : List.of("patrol_pass", "patrol_plate", "patrol_point", "patrol_told")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void aSchoolKeepsItsOwnPointsAndNobodyElseDoes() {
        long point = add("配电房");
        assertThat(keeping.add(actor("inspector1"), new PointEntry("食堂", null, true))
                        .refusal()
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThatThrownBy(() -> keeping.giveUp(actor("officer." + TestCounty.OTHER_SCHOOL), point))
                .isInstanceOf(PointNotFound.class);
        assertThatThrownBy(() -> keeping.hangAnother(actor("inspector1"), point))
                .isInstanceOf(PointNotFound.class);
        assertThat(codes(keeping.add(actor(OFFICER), new PointEntry("配电房", null, true))))
                .containsExactly("point.nameTaken");
        assertThat(codes(keeping.add(actor(OFFICER), new PointEntry(" ", null, true))))
                .containsExactly("required");
        keeping.change(actor(OFFICER), point, 0, new PointEntry("一号楼配电房", "一层", false))
                .orThrow();
        assertThat(keeping.change(actor(OFFICER), point, 0, new PointEntry("又改", null, true))
                        .refusal()
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(reading.points(school))
                .extracting(Point::name, Point::place, Point::daily)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("一号楼配电房", "一层", false));
    }

    @Test
    void codesAreLongAndNeverTheSameAndADeviceIsToldOnlyTheirPrint() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            codes.add(code(add("点位" + i)));
        }
        assertThat(codes).hasSize(20).allMatch(code -> code.matches("[a-z0-9]{20}"));
        List<PlateCard> told = plates.in(List.of(school));
        assertThat(told)
                .extracting(PlateCard::print)
                .containsAll(codes.stream().map(Fingerprint::of).toList());
        assertThat(told.toString()).doesNotContain(codes.iterator().next());
    }

    @Test
    void aPlateLeadsSomewhereForThoseOfTheSchoolAndForWhoeverMayVisitIt() {
        String code = code(add("配电房"));
        for (String login :
                List.of(OFFICER, "principal." + TestCounty.SCHOOL, "inspector1", "township.1", "director")) {
            assertThat(passing.read(actor(login), code).name()).as(login).isEqualTo("配电房");
        }
        for (String login : List.of("officer." + TestCounty.OTHER_SCHOOL, "auditor")) {
            assertThatThrownBy(() -> passing.read(actor(login), code)).as(login).isInstanceOf(PointNotFound.class);
        }
        assertThatThrownBy(() -> passing.read(actor(OFFICER), "a".repeat(20))).isInstanceOf(PointNotFound.class);
    }

    @Test
    void aPlateThatWasTakenDownOpensNothingButStillTellsWhereItWasRead() {
        long point = add("配电房");
        String old = code(point);
        keeping.hangAnother(actor(OFFICER), point).orThrow();
        assertThat(code(point)).isNotEqualTo(old);
        assertThatThrownBy(() -> passing.read(actor(OFFICER), old)).isInstanceOf(PointNotFound.class);
        assertThat(plates.read(old, school)).map(PlateCard::pointId).contains(point);
        assertThat(plates.read(old, county.school(TestCounty.OTHER_SCHOOL))).isEmpty();
    }

    @Test
    void theRoundOfTheDaySaysWhoWasWhereAndWhatIsMissing() {
        long first = add("配电房");
        add("食堂后厨");
        keeping.add(actor(OFFICER), new PointEntry("图书馆", null, false)).orThrow();
        passing.pass(actor(OFFICER), code(first), false, "配电箱没有上锁").orThrow();
        clock.at("2026-09-07T11:00:00");
        passing.pass(actor("principal." + TestCounty.SCHOOL), code(first), true, null)
                .orThrow();

        Round round = reading.of(school);
        assertThat(round.passed()).isEqualTo(1);
        assertThat(round.missing()).extracting(line -> line.point().name()).containsExactly("食堂后厨");
        assertThat(round.lines().get(0).passes()).extracting(Pass::trouble).containsExactly(null, "配电箱没有上锁");
        clock.at("2026-09-08T08:00:00");
        assertThat(reading.of(school).passed()).isZero();
        assertThat(reading.of(school).days())
                .containsExactly(new DayOfRound(clock.today().minusDays(1), 1, 1));
        clock.at("2026-09-12T08:00:00");
        assertThat(reading.of(school).missing()).as("on a Saturday").isEmpty();
    }

    @Test
    void whoeverSaysThatSomethingIsWrongSaysWhatAndInspectorsGoNoRound() {
        String code = code(add("配电房"));
        assertThat(codes(passing.pass(actor(OFFICER), code, false, " "))).containsExactly("required");
        assertThat(passing.pass(actor("inspector1"), code, true, null).refusal().kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void aSchoolIsToldOnceInTheAfternoonOfASchoolDayWhereNobodyWas() {
        long first = add("配电房");
        add("食堂后厨");
        passing.pass(actor(OFFICER), code(first), true, null).orThrow();
        assertThat(reminding.remind()).as("in the morning").isZero();
        clock.at("2026-09-07T15:05:00");
        assertThat(reminding.remind()).isEqualTo(1);
        assertThat(reminding.remind()).as("once more").isZero();
        assertThat(jdbc.sql("select title from message where recipient_id = ? and kind = 'ROUND_NOT_WHOLE'")
                        .param(actor(OFFICER).personId())
                        .query(String.class)
                        .list())
                .containsExactly("食堂后厨");
        clock.at("2026-09-12T15:05:00");
        assertThat(reminding.remind()).as("on a Saturday").isZero();
    }

    private long add(String name) {
        return keeping.add(actor(OFFICER), new PointEntry(name, null, true)).orThrow();
    }

    private String code(long point) {
        return reading.points(school).stream()
                .filter(one -> one.id() == point)
                .map(Point::code)
                .findFirst()
                .orElseThrow();
    }

    private Actor actor(String login) {
        return county.actor(login);
    }

    private static List<String> codes(Outcome<?> refused) {
        return refused.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }
}

@ProcessTest
class H2PointTests extends PointTests {}

@OnMariaDb
class MariaDbPointTests extends PointTests {}

@OnMySql
class MySqlPointTests extends PointTests {}
