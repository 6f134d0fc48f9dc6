package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.VisitDesk;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.statistics.coverage.CoverageLine;
import cn.zhenggai.statistics.coverage.MissingSchool;
import cn.zhenggai.statistics.coverage.ReadingCoverage;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No school is left out (不漏一校), and what was open then is counted as it was then. */
@TimeAtHand
abstract class CoverageTests {

    private static int tests;

    /** Another one for each test, so that none sees the visits of the others. */
    private LocalDate day;

    @Autowired
    VisitDesk desk;

    @Autowired
    TestCounty county;

    @Autowired
    ReadingCoverage coverage;

    @Autowired
    AskingFigures asking;

    @Autowired
    ManagingUnits units;

    @Autowired
    Directory directory;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        day = LocalDate.of(2026, 10, 12).plusWeeks(10L * tests++);
        clock.at(day + "T09:00:00");
        county.settle();
        jdbc.sql("update unit set begun_at = null where begun_at >= :now")
                .param("now", day.atStartOfDay())
                .update();
    }

    @Test
    void aSchoolIsCoveredByARecordAndByNothingLess() {
        CoverageLine before = total("director", today());
        assertThat(missing(today())).contains("柳河镇中心小学");
        desk.selfCheck();
        long visit = desk.visit(VisitMode.ANNOUNCED);
        assertThat(total("director", today())).isEqualTo(before);
        desk.record("inspector1", visit, desk.record(desk.found("inspector1", VisitDesk.FIRE, Severity.GENERAL)))
                .orThrow();
        CoverageLine after = total("director", today());
        assertThat(after.visited() - before.visited()).isOne();
        assertThat(after.missing()).isEqualTo(missing(today()).size());
        assertThat(missing(today())).doesNotContain("柳河镇中心小学");
        assertThat(total("township.1", today()).schools()).isLessThan(after.schools());
        assertThat(coverage.by(Dimension.KIND, today(), actor("director"))
                        .total()
                        .visited())
                .isEqualTo(after.visited());
        clock.at(day.plusDays(40) + "T09:00:00");
        assertThat(total("director", of(day, day))).isEqualTo(after);
        assertThat(missing(of(day.plusDays(40), day.plusDays(1)))).contains("柳河镇中心小学");
    }

    @Test
    @DisplayName("Scenario 35: an unannounced visit shows in no figure before its record is there")
    void scenario35_unannouncedVisit() {
        CoverageLine before = total("township.1", today());
        long visit = desk.visit(VisitMode.UNANNOUNCED);
        assertThat(total("township.1", today())).isEqualTo(before);
        desk.record("inspector1", visit, desk.record()).orThrow();
        assertThat(missing(today())).doesNotContain("柳河镇中心小学");
    }

    @Test
    void whatOpenedLaterOrWasClosedSinceIsCountedAsItWas() {
        CoverageLine before = total("director", today());
        clock.at(day.plusDays(1) + "T10:00:00");
        UnitCard township = directory
                .units(actor("director").bureauId(), UnitKind.TOWNSHIP, "", 1)
                .get(0);
        UnitEntry entry = new UnitEntry(
                "NEW" + System.nanoTime(), UnitKind.SCHOOL, "新建小学", township.id(), null, null, null, true);
        long school = units.add(entry).orThrow();
        assertThat(total("director", today()).schools() - before.schools()).isOne();
        clock.at(day.plusDays(2) + "T10:00:00");
        assertThat(total("director", of(day, day)).schools()).isEqualTo(before.schools());
        UnitEntry closed =
                new UnitEntry(entry.code(), entry.kind(), entry.name(), township.id(), null, null, null, false);
        units.change(school, directory.unit(school).orElseThrow().version(), closed)
                .orThrow();
        assertThat(total("director", today()).schools()).isEqualTo(before.schools());
        assertThat(total("director", of(day.plusDays(1), day)).schools() - before.schools())
                .isOne();
        assertThat(asking.question(
                                Map.of("on", List.of(day.toString()), "school", List.of("" + school)),
                                actor("director"))
                        .refusal()
                        .reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.field()).isEqualTo("school");
                    assertThat(reason.code()).isEqualTo("unknownThen");
                });
    }

    private CoverageLine total(String login, Question question) {
        return coverage.by(Dimension.TOWNSHIP, question, actor(login)).total();
    }

    private List<String> missing(Question question) {
        return coverage.missing(question, actor("director"), null, 1000).rows().stream()
                .map(MissingSchool::name)
                .toList();
    }

    private Question today() {
        CutOff now = CutOff.now(clock);
        return new Question(now, new Period(day, now.day()), FiguresFilter.ALL);
    }

    private Question of(LocalDate on, LocalDate from) {
        CutOff cut = CutOff.of(on, clock).orThrow();
        return new Question(cut, new Period(from, on), FiguresFilter.ALL);
    }

    private Actor actor(String login) {
        return desk.actor(login);
    }
}

@ProcessTest
class H2CoverageTests extends CoverageTests {}

@OnMariaDb
class MariaDbCoverageTests extends CoverageTests {}

@OnMySql
class MySqlCoverageTests extends CoverageTests {}
