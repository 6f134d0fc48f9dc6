package cn.zhenggai.rule.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.Watching;
import cn.zhenggai.escalation.ladder.Addressing;
import cn.zhenggai.escalation.ladder.DueDays;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.replay.PastCourse;
import cn.zhenggai.escalation.replay.PastCourses;
import cn.zhenggai.escalation.replay.Replay;
import cn.zhenggai.escalation.replay.RungDays;
import cn.zhenggai.escalation.replay.WorkCourse;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rule.ChangedRules;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other limits, another ladder and other days off would have done, to open cases and to closed ones. */
@TimeAtHand
abstract class TryingRulesTests {

    private static final LocalDate FROM = LocalDate.parse("2026-09-01");
    private static final LocalDate UNTIL = LocalDate.parse("2026-10-20");

    @Autowired
    Office office;

    @Autowired
    Watching watching;

    @Autowired
    TryingRules trying;

    @Autowired
    Deadlines deadlines;

    @Autowired
    PastCourses courses;

    @Autowired
    LadderRules ladders;

    @Autowired
    DueDays days;

    @Autowired
    Addressing addressing;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private CaseWalk lateByADay;
    private CaseWalk fire;

    /** One closed a day late, told so in its first morning; one open and late by the table's own limit. */
    @BeforeEach
    void play() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
        lateByADay = watching.general("2026-09-16");
        fire = office.open(office.finding()
                        .item("A05")
                        .severity(Severity.MAJOR)
                        .photos(1)
                        .foundOn(clock.today()))
                .to(CaseState.RECTIFYING);
        watching.watchDaily("2026-09-11", "2026-09-17");
        watching.submitted(lateByADay, "2026-09-17T10:00:00");
        clock.at("2026-09-18T10:00:00");
        lateByADay.passed();
        watching.watchDaily("2026-09-18", "2026-10-20");
    }

    @Test
    void aLadderThatWaitsADayLongerWouldNotHaveToldTheCaseThatWasMendedMeanwhile() {
        Map<String, Long> before = rows();
        Trial trial = tried("deputy", RuleKind.LADDER, ChangedRules.toldLateAfter(2));
        assertThat(changed(trial, lateByADay).steps())
                .containsExactly(new Trial.Shift(StepKind.OVERDUE, 1, LocalDate.parse("2026-09-17"), null));
        assertThat(changed(trial, lateByADay).open()).isFalse();
        assertThat(trial.cases())
                .noneMatch(line -> line.number().equals(fire.number().value()));
        Trial.Steps overdue = trial.steps().stream()
                .filter(line -> line.kind() == StepKind.OVERDUE)
                .findFirst()
                .orElseThrow();
        assertThat(overdue.less()).isPositive();
        assertThat(overdue.was() + overdue.more() - overdue.less()).isEqualTo(overdue.wouldBe());
        assertThat(trial.messagesWas()).isGreaterThan(trial.messagesWouldBe());
        assertThat(trial.coverage().whole()).isTrue();
        assertThat(rows()).as("nothing is written").isEqualTo(before);
    }

    @Test
    void otherLimitsMoveDeadlinesAndWithThemWhoIsLateAndWhatClimbs() {
        Map<String, Long> before = rows();
        Trial longer = tried("director", RuleKind.LIMITS, ChangedRules.fireWithin(60));
        Trial.Changed line = changed(longer, fire);
        assertThat(line.deadline()).isEqualTo(fire.facts().deadline());
        assertThat(line.wouldBe()).isEqualTo(deadlines.after(LocalDate.parse("2026-09-02"), Limit.days(60)));
        assertThat(line.lateWas()).isTrue();
        assertThat(line.lateWouldBe()).isFalse();
        assertThat(line.steps())
                .filteredOn(shift -> shift.kind() == StepKind.OVERDUE)
                .singleElement()
                .satisfies(shift -> assertThat(shift.wouldBe()).isNull());
        assertThat(longer.moves().noLonger()).isPositive();
        Trial shorter = tried("director", RuleKind.LIMITS, ChangedRules.fireWithin(10));
        assertThat(changed(shorter, fire).steps())
                .filteredOn(shift -> shift.kind() == StepKind.OVERDUE)
                .singleElement()
                .satisfies(shift -> assertThat(shift.wouldBe()).isBefore(shift.was()));
        assertThat(rows()).as("nothing is written").isEqualTo(before);
    }

    @Test
    void anotherDayOffMovesWhatIsCountedInWorkingDays() {
        String year =
                read("config/calendar/2026.csv").replace("date,kind,name\n", "date,kind,name\n2026-09-17,off,停课\n");
        Map<String, Long> before = rows();
        Trial trial = tried("admin", RuleKind.CALENDAR, year.getBytes(StandardCharsets.UTF_8));
        assertThat(trial.cases()).as("the administrator reads no cases").isEmpty();
        assertThat(trial.hidden()).isPositive();
        Trial seen = tried("deputy", RuleKind.CALENDAR, year.getBytes(StandardCharsets.UTF_8));
        assertThat(changed(seen, lateByADay).steps())
                .contains(new Trial.Shift(StepKind.OVERDUE, 1, LocalDate.parse("2026-09-17"), null));
        assertThat(rows()).as("nothing is written").isEqualTo(before);
    }

    @Test
    void messagesAreReckonedAsTheWatchAddressesThem() {
        for (CaseWalk walk : List.of(lateByADay, fire)) {
            PastCourse course = courses.of(List.of(id(walk))).get(0);
            CountingMessages counting = new CountingMessages(
                    addressing,
                    List.of(course.id()),
                    course.work().stream().map(WorkCourse::id).toList());
            Map<String, Integer> reckoned = new TreeMap<>();
            Replay.of(course, ladders.of(course.issuedAt()), new RungDays(days), clock.instant())
                    .forEach(step -> counting.count(
                            course.id(),
                            step,
                            (kind, part, people) -> reckoned.merge(kind + " " + part, people, Integer::sum)));
            reckoned.values().removeIf(people -> people == 0);
            assertThat(reckoned).isNotEmpty().isEqualTo(sent(walk));
        }
    }

    @Test
    void whatCannotBeTriedIsRefused() {
        byte[] same = ChangedRules.unchanged("escalation-ladder");
        assertThat(code(RuleKind.LADDER, same, UNTIL, FROM)).isEqualTo("rulePeriod");
        assertThat(code(RuleKind.LADDER, same, FROM, UNTIL.plusDays(1))).isEqualTo("rulePeriodAhead");
        assertThat(code(RuleKind.LADDER, same, FROM.minusYears(6), UNTIL)).isEqualTo("rulePeriodLong");
        assertThat(code(RuleKind.LADDER, ChangedRules.unchanged("deadline"), FROM, UNTIL))
                .isEqualTo("rules.otherDecision");
        assertThat(code(
                        RuleKind.LADDER,
                        ChangedRules.changed("escalation-ladder", "\"CONFIRM\"</text>", "\"CONFIRMED\"</text>"),
                        FROM,
                        UNTIL))
                .isEqualTo("rules.cell");
        assertThat(code(
                        RuleKind.LADDER,
                        ChangedRules.changed(
                                "escalation-ladder",
                                "<inputEntry id=\"inputEntry_escalationLadder_01_1\">",
                                "<inputEntry expressionLanguage=\"juel\" id=\"inputEntry_escalationLadder_01_1\">"),
                        FROM,
                        UNTIL))
                .isEqualTo("rules.foreign");
        assertThat(code(
                        RuleKind.CALENDAR,
                        "date,kind,name\n2026-02-30,off,x\n".getBytes(StandardCharsets.UTF_8),
                        FROM,
                        UNTIL))
                .isEqualTo("faultySheet");
        assertThatThrownBy(() -> trying.tryOut(office.actor("inspector1"), RuleKind.LADDER, same, FROM, UNTIL))
                .isInstanceOf(NotFound.class);
        Trial nothing = tried("deputy", RuleKind.LADDER, same);
        assertThat(nothing.changed()).isZero();
        assertThat(nothing.stepsWas()).isEqualTo(nothing.stepsWouldBe()).isPositive();
    }

    private Trial tried(String login, RuleKind kind, byte[] file) {
        return trying.tryOut(office.actor(login), kind, file, FROM, UNTIL).orThrow();
    }

    private String code(RuleKind kind, byte[] file, LocalDate from, LocalDate until) {
        return trying.tryOut(office.actor("deputy"), kind, file, from, until)
                .refusal()
                .reasons()
                .get(0)
                .code();
    }

    private static Trial.Changed changed(Trial trial, CaseWalk walk) {
        return trial.cases().stream()
                .filter(line -> line.number().equals(walk.number().value()))
                .findFirst()
                .orElseThrow();
    }

    private long id(CaseWalk walk) {
        return jdbc.sql("select id from rectification_case where number = :number")
                .param("number", walk.number().value())
                .query(Long.class)
                .single();
    }

    private Map<String, Integer> sent(CaseWalk walk) {
        Map<String, Integer> sent = new TreeMap<>();
        jdbc.sql("""
                        select a.kind, a.part, count(*) people from escalation_addressee a
                        join escalation e on e.id = a.escalation_id
                        where e.case_number = :number and e.clock <> 'DECIDE_ESCALATION' group by a.kind, a.part""").param("number", walk.number().value()).query(row -> {
            sent.put(row.getString("kind") + " " + row.getString("part"), row.getInt("people"));
        });
        return sent;
    }

    /** How many rows each table has. */
    /** How many rows each table has; changes are given their numbers in the background, and go from one table to another by that. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema in ('PUBLIC', database()) and table_type in ('BASE TABLE', 'TABLE')
                          and lower(table_name) not like 'flyway%'""")
                .query(String.class)
                .list()
                .forEach(table -> rows.merge(
                        table.replaceFirst("(?i)_waiting$", ""),
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single(),
                        Long::sum));
        assertThat(rows).hasSizeGreaterThan(100);
        return rows;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

@ProcessTest
class H2TryingRulesTests extends TryingRulesTests {}

@OnMariaDb
class MariaDbTryingRulesTests extends TryingRulesTests {}
