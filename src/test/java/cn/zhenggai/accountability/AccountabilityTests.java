package cn.zhenggai.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.escalation.Watching;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.Supervising;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a leader confirms on the ladder is on the register, and who may know of persons knows of them. */
@TimeAtHand
abstract class AccountabilityTests {

    @Autowired
    Watching watching;

    @Autowired
    Office office;

    @Autowired
    JumpingEscalation jumping;

    @Autowired
    Supervising supervising;

    @Autowired
    SettlingAccountability settling;

    @Autowired
    ReadingAccountability reading;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
    }

    @Test
    void aConfirmedProposalHasOutcomesForTheSchoolAndForPersonsWhomOnlyTheDirectorAndTheDisciplineOfficeKnow() {
        CaseWalk walk = watching.general("2026-09-10");
        Actor director = office.actor("director");
        Actor discipline = office.another("discipline", "deputy", Role.DISCIPLINE);
        AccountabilityView one = called(walk);
        assertThat(one.origin()).isEqualTo("RECTIFY");
        assertThat(one.state()).isEqualTo(AccountabilityState.OPEN);

        settling.record(one.id(), discipline, outcome(ConsequenceForm.INSPECTION_CIRCULAR, null))
                .orThrow();
        settling.record(one.id(), discipline, outcome(ConsequenceForm.PERSON_CIRCULAR, "张某"))
                .orThrow();
        assertThat(reading.one(one.id(), discipline).outcomes()).hasSize(2);
        assertThat(reading.one(one.id(), director).outcomes()).hasSize(2).allMatch(OutcomeView::inForce);
        for (String login : List.of("deputy", "sectionhead")) {
            assertThat(reading.one(one.id(), office.actor(login)).outcomes())
                    .as(login)
                    .singleElement()
                    .matches(outcome -> outcome.personName() == null);
        }
        assertThat(reading.of(walk.number(), office.actor(CaseWalk.PRINCIPAL))
                        .get(0)
                        .outcomes())
                .hasSize(1);
        assertThat(walk.story().log().toString()).doesNotContain("张某");
        assertThat(walk.story().log())
                .extracting(entry -> entry.action())
                .contains(CaseDeed.UNIT_ACCOUNTED, CaseDeed.PERSON_ACCOUNTED);
        assertThat(reading.counts(office.actor("deputy")).get(AccountabilityFilter.View.IN_FORCE))
                .isPositive();
        assertThat(reading.page(office.actor("deputy"), all(walk), null, 10).rows())
                .singleElement()
                .matches(line -> line.units() == 1 && line.persons() == 0);
        assertThat(reading.page(director, all(walk), null, 10).rows())
                .singleElement()
                .matches(line -> line.persons() == 1);

        settling.close(one.id(), discipline, false, null).orThrow();
        assertThat(codes(settling.record(one.id(), discipline, outcome(ConsequenceForm.RESOURCES, null))))
                .containsExactly("accountabilityClosed");
    }

    @Test
    void aVetoIsTheDirectorsAloneAndCountsForAYear() {
        AccountabilityView one = called(watching.general("2026-09-10"));
        Actor director = office.actor("director");
        assertThat(codes(settling.veto(one.id(), director, 2020, "挂牌逾期"))).containsExactly("vetoYear");
        assertThat(codes(
                        settling.veto(one.id(), office.another("discipline", "deputy", Role.DISCIPLINE), 2026, "挂牌逾期")))
                .containsExactly("notAllowed");
        settling.veto(one.id(), director, 2026, "挂牌逾期").orThrow();
        assertThat(codes(settling.veto(one.id(), director, 2026, "挂牌逾期"))).containsExactly("vetoedAlready");
        assertThat(reading.one(one.id(), office.actor("deputy")).vetoYear()).isEqualTo(2026);
    }

    @Test
    void whatHasNoOutcomeIsDroppedForAReasonAndNobodyElseSettlesIt() {
        AccountabilityView one = called(watching.general("2026-09-10"));
        Actor director = office.actor("director");
        assertThat(codes(settling.close(one.id(), director, false, null))).containsExactly("accountabilityWithout");
        assertThat(codes(settling.close(one.id(), director, true, " "))).containsExactly("required");
        assertThat(codes(settling.record(
                        one.id(),
                        director,
                        new OutcomeEntry(
                                ConsequenceForm.SANCTION,
                                " ",
                                null,
                                "",
                                LocalDate.parse("2026-09-03"),
                                LocalDate.parse("2026-09-01"),
                                null))))
                .containsExactly("required", "required", "accountedAhead", "accountedUntil");
        assertThatThrownBy(() -> settling.close(one.id(), office.actor("deputy"), true, "不归他"))
                .isInstanceOf(AccountabilityNotFound.class);
        settling.close(one.id(), director, true, "经核实非学校责任").orThrow();
        assertThat(reading.one(one.id(), director).state()).isEqualTo(AccountabilityState.DROPPED);
    }

    @Test
    void aListedCaseThatMissesItsTermIsProposedForAccountabilityTheDayAfter() {
        CaseWalk walk = watching.general("2026-09-10");
        ListingEntry terms = new ListingEntry(
                ListingLevel.COUNTY,
                office.actor("deputy").personId(),
                LocalDate.parse("2026-09-15"),
                Publicity.INTERNAL,
                ReportRhythm.WEEKLY,
                "限期完成");
        supervising.list(walk.number(), office.actor("director"), "久拖未改", terms).orThrow();
        watching.watchDaily("2026-09-14", "2026-09-15");
        assertThat(watching.late(walk)).noneMatch(step -> step.startsWith("LISTED"));
        watching.watchDaily("2026-09-16", "2026-09-16");
        assertThat(watching.late(walk)).contains("LISTED 6 09-16");
        watching.decide(walk, "director", true, "挂牌期限已过").orThrow();
        assertThat(reading.of(walk.number(), office.actor("director")))
                .singleElement()
                .matches(one -> one.origin().equals("LISTED"));
        watching.watchDaily("2026-09-17", "2026-09-18");
        assertThat(reading.of(walk.number(), office.actor("director"))).hasSize(1);
    }

    private AccountabilityView called(CaseWalk walk) {
        clock.at("2026-09-02T11:00:00");
        jumping.jump(walk.number(), office.actor("director"), 6, "严重失职").orThrow();
        return reading.of(walk.number(), office.actor("director")).get(0);
    }

    private OutcomeEntry outcome(ConsequenceForm form, String person) {
        return new OutcomeEntry(
                form, person, null, "青岚县教育局", clock.today(), clock.today().plusMonths(6), null);
    }

    private static AccountabilityFilter all(CaseWalk walk) {
        return new AccountabilityFilter(
                AccountabilityFilter.View.ALL, walk.number().value());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }
}

@ProcessTest
class H2AccountabilityTests extends AccountabilityTests {}

@OnMariaDb
class MariaDbAccountabilityTests extends AccountabilityTests {}
