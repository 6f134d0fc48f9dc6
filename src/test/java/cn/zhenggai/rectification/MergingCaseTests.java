package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.opening.FindingMergeTargets;
import cn.zhenggai.rectification.opening.MergeTarget;
import cn.zhenggai.rectification.opening.MergingCase;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two inspectors find the same thing: one case goes on, both keep it in sight. */
@TimeAtHand
abstract class MergingCaseTests {

    @Autowired
    Office office;

    @Autowired
    MergingCase merging;

    @Autowired
    FindingMergeTargets targets;

    @Autowired
    CaseLists lists;

    @Autowired
    TestCounty county;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        county.settle();
        clock.at("2026-09-07T09:00:00");
    }

    @Test
    void scenario23TheEarlierDeadlineHoldsBothInspectorsSeeItAndItCountsOnce() {
        CaseWalk monthly = wall("inspector2", "2026-09-20");
        CaseWalk county = wall("inspector1", "2026-09-16");
        long counted = counted();
        merge(county, monthly).orThrow();

        CaseFacts kept = monthly.facts();
        assertThat(kept.deadline()).isEqualTo(LocalDate.parse("2026-09-16"));
        assertThat(kept.state()).isEqualTo(CaseState.ISSUED);
        CaseFacts gone = county.facts();
        assertThat(gone.state()).isEqualTo(CaseState.MERGED);
        assertThat(gone.ties().mergedInto()).isEqualTo(monthly.number());
        assertThat(gone.endingReason()).isEqualTo("同一处围墙");
        assertThat(counted()).isEqualTo(counted - 1);
        for (String inspector : List.of("inspector1", "inspector2")) {
            assertThat(seenBy(inspector)).as(inspector).contains(monthly.number(), county.number());
            assertThat(office.reading
                            .story(monthly.number(), office.actor(inspector))
                            .facts()
                            .number())
                    .isEqualTo(monthly.number());
        }
        assertThat(county.process()).isNotNull();
        assertThat(office.runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(county.number().value())
                        .count())
                .isZero();
        assertThat(county.story().waiting()).isEmpty();
        assertThat(monthly.story().log())
                .as("the earlier day is served on a paper of its own")
                .extracting(LogView::action)
                .endsWith(CaseDeed.TAKE_IN, CaseDeed.PAPER_ISSUED);
        monthly.to(CaseState.CLOSED);
    }

    @Test
    void whoFoundAnyOfAChainKeepsTheLastInSight() {
        CaseWalk first = wall("inspector1", "2026-09-16");
        CaseWalk second = wall("inspector2", "2026-09-17");
        CaseWalk third = wall("inspector3", "2026-09-20");
        merge(first, second).orThrow();
        merge(second, third).orThrow();
        for (String inspector : List.of("inspector1", "inspector2", "inspector3")) {
            assertThat(seenBy(inspector)).as(inspector).contains(third.number(), second.number());
        }
        assertThat(third.facts().deadline()).isEqualTo(LocalDate.parse("2026-09-16"));
    }

    @Test
    void aLaterDeadlineMovesNothing() {
        CaseWalk early = wall("inspector1", "2026-09-16");
        CaseWalk late = wall("inspector2", "2026-09-20");
        merge(late, early).orThrow();
        assertThat(early.facts().deadline()).isEqualTo(LocalDate.parse("2026-09-16"));
    }

    @Test
    void whatStandsStillBringsTheTimeThatItHadLeftAndNotTheDayThatPassedMeanwhile() {
        CaseWalk paused = wall("inspector1", "2026-09-11").received().paused();
        CaseWalk running = wall("inspector2", "2026-10-20");
        clock.at("2026-09-14T09:00:00");
        merge(paused, running).orThrow();
        assertThat(running.facts().deadline()).isEqualTo(LocalDate.parse("2026-09-18"));
    }

    @Test
    void onlyTheRegistrarMerges() {
        CaseWalk one = wall("inspector1", "2026-09-16");
        CaseWalk other = wall("inspector2", "2026-09-20");
        for (String login : List.of("inspector1", "sectionhead", "deputy", "director")) {
            Outcome<CaseNumber> answer = merging.merge(one.number(), other.number(), office.actor(login), "同一处围墙");
            assertThat(code(answer)).as(login).isEqualTo("notAllowed");
        }
        assertThat(one.state()).isEqualTo(CaseState.ISSUED);
    }

    @Test
    void whatCannotBecomeOneSaysWhy() {
        CaseWalk served = wall("inspector1", "2026-09-16");
        CaseWalk draft = office.open(found().photos(1));
        CaseWalk major = office.open(
                found().item(Office.PHYSICAL_MAJOR).severity(Severity.MAJOR).photos(1));
        CaseWalk ended = office.open(found().photos(1));
        ended.signed();
        office.withdrawing
                .withdraw(ended.number(), office.actor("sectionhead"), "重复登记")
                .orThrow();
        assertThat(code(merge(served, served))).isEqualTo("mergeIntoItself");
        assertThat(code(merge(served, draft))).isEqualTo("mergeIntoDraft");
        assertThat(code(merge(major, served))).isEqualTo("mergeIntoLighter");
        assertThat(code(merge(served, ended))).isEqualTo("mergeTargetEnded");
        assertThat(code(merging.merge(served.number(), null, registrar(), "同一处围墙")))
                .isEqualTo("mergeTargetUnknown");
        assertThat(code(merging.merge(served.number(), draft.number(), registrar(), " ")))
                .isEqualTo("required");
        assertThat(code(merge(ended, served))).isEqualTo("stepNotOpen.WITHDRAWN");
        assertThat(served.state()).isEqualTo(CaseState.ISSUED);
    }

    @Test
    void theSameKindOfHazardIsOfferedFirstAndEndedCasesNever() {
        CaseWalk one = wall("inspector1", "2026-09-16");
        CaseWalk twin = wall("inspector2", "2026-09-20");
        CaseWalk other = office.open(found().photos(1));
        List<MergeTarget> offered = targets.of(one.number(), registrar());
        assertThat(offered).extracting(MergeTarget::number).contains(twin.number(), other.number());
        assertThat(offered).extracting(MergeTarget::number).doesNotContain(one.number());
        assertThat(offered.get(0).likely()).isTrue();
        merge(twin, one).orThrow();
        assertThat(targets.of(other.number(), registrar()))
                .extracting(MergeTarget::number)
                .doesNotContain(twin.number());
    }

    private CaseWalk wall(String inspector, String deadline) {
        CaseWalk walk =
                office.open(found().by(inspector).item("D02").place("东围墙").photos(1));
        office.signing
                .sign(walk.number(), office.actor("sectionhead"), LocalDate.parse(deadline), "当日隔离，限期修复")
                .orThrow();
        return walk;
    }

    private FindingForm found() {
        return office.finding().foundOn(clock.today());
    }

    private Outcome<CaseNumber> merge(CaseWalk from, CaseWalk into) {
        return merging.merge(from.number(), into.number(), registrar(), "同一处围墙");
    }

    private Actor registrar() {
        return office.actor("registrar");
    }

    private List<CaseNumber> seenBy(String login) {
        return lists.page(office.actor(login), CaseFilter.of(CaseFilter.View.ALL), null, 1000).rows().stream()
                .map(CaseLine::number)
                .toList();
    }

    private long counted() {
        return jdbc.sql("select count(*) from case_figures where until_at > '9999-01-01'")
                .query(Long.class)
                .single();
    }

    private static String code(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        Refusal refusal = outcome.refusal();
        return refusal.reasons().get(0).code();
    }
}

@ProcessTest
class H2MergingCaseTests extends MergingCaseTests {}

@OnMariaDb
class MariaDbMergingCaseTests extends MergingCaseTests {}

@OnMySql
class MySqlMergingCaseTests extends MergingCaseTests {}
