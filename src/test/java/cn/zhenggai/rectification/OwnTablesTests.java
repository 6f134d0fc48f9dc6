package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.extension.ExtensionEntry;
import cn.zhenggai.rectification.extension.ExtensionReason;
import cn.zhenggai.rectification.reading.ExtensionTerms;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A bureau that keeps tables of its own finds every answer in them obeyed. */
@ProcessTest
class OwnTablesTests {

    @Autowired
    Office office;

    @Autowired
    RectificationRules rules;

    @Autowired
    ExtensionTerms terms;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TaskLists tasks;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void ownTables(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "own-tables"));
        own(folder, "closing", "<text>\"DEPUTY\"</text>", "<text>\"DIRECTOR\"</text>");
        own(folder, "extension", "(outputEntry_extension_0[34]_4\">\\s*)<text>2</text>", "$1<text>3</text>");
        own(folder, "step-limit", "(outputEntry_stepLimit_03_1\">\\s*)<text>1</text>", "$1<text>4</text>");
        own(folder, "latest-day", "<text>5</text>", "<text>9</text>");
        own(folder, "pausing", "\"K\",\"L\"</text>", "\"M\"</text>");
        settings.add("zhenggai.rules", folder::toString);
    }

    private static void own(Path folder, String table, String right, String wrong) throws IOException {
        String offered = Files.readString(Path.of("processes", table + ".dmn"));
        String changed = offered.replaceAll(right, wrong);
        assertThat(changed).isNotEqualTo(offered);
        Files.writeString(folder.resolve(table + ".dmn"), changed);
    }

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @Test
    void theClosureWaitsForTheOneWhomTheTableNames() {
        CaseWalk walk = office.major().to(CaseState.CLOSE_REVIEW);
        Actor director = office.actor("director");
        assertThat(walk.waiting(Step.APPROVE_CLOSURE).desk())
                .isEqualTo(Desk.of(Desk.Kind.DIRECTOR, director.bureauId()));
        assertThat(office.reading.story(walk.number(), director).may("APPROVE_CLOSURE"))
                .isTrue();
        assertThat(tasks.page(director, TaskList.TODO, TaskFilter.NONE, null, 50)
                        .rows())
                .anyMatch(item -> item.caseNumber().equals(walk.number()) && item.step() == Step.APPROVE_CLOSURE);
        Actor deputy = office.actor("deputy");
        assertThat(office.reading.story(walk.number(), deputy).may("APPROVE_CLOSURE"))
                .isFalse();
        assertThat(codes(office.closing.review(walk.number(), deputy, true, null)))
                .isEqualTo("notAllowed");
        office.closing.review(walk.number(), director, true, null).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aThirdExtensionIsOfferedWhereTheTableAllowsThree() {
        CaseWalk walk = underWay();
        extended(walk, "sectionhead");
        extended(walk, "deputy");
        assertThat(may(walk, CaseWalk.OFFICER, "ASK_EXTENSION")).isTrue();
        assertThat(may(walk, "director", "REPLAN")).isFalse();
        assertThat(terms.of(walk.facts()).most()).isEqualTo(3);
        extended(walk, "deputy");
        assertThat(may(walk, CaseWalk.OFFICER, "ASK_EXTENSION")).isFalse();
        assertThat(may(walk, "director", "REPLAN")).isTrue();
        assertThat(codes(ask(walk))).isEqualTo("extensionsUsedUp");
    }

    @Test
    void aStepHasTheDaysThatTheTableGives() {
        CaseWalk walk = office.paperwork().signed();
        assertThat(walk.waiting(Step.RECEIVE_NOTICE).dueOn()).isEqualTo(deadlines.after(today(), Limit.workdays(4)));
    }

    @Test
    void graceReachesAsFarAsTheTableSays() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        LocalDate last = deadlines.plusWorkdays(today(), 9);
        Actor verifier = walk.verifiers().get(0);
        Opinion later = new Opinion(false, "仍有缺口", last.plusDays(1), null);
        assertThat(codes(office.verifying.verify(walk.number(), verifier, later)))
                .isEqualTo("graceTooLong");
        Opinion grace = new Opinion(false, "仍有缺口", last, null);
        assertThat(office.verifying.verify(walk.number(), verifier, grace).accepted())
                .isTrue();
    }

    @Test
    void whatRestsInTheHolidaysIsSaidOnce() {
        assertThat(rules.restsInHolidays("M")).isTrue();
        assertThat(rules.restsInHolidays("K")).isFalse();
    }

    private CaseWalk underWay() {
        CaseWalk walk = office.paperwork();
        office.signing
                .sign(walk.number(), office.actor("sectionhead"), today().plusDays(20), "限期整改")
                .orThrow();
        return walk.to(CaseState.RECTIFYING);
    }

    private void extended(CaseWalk walk, String decider) {
        ask(walk).orThrow();
        office.deciding
                .decide(walk.number(), office.actor(decider), true, null, null)
                .orThrow();
    }

    private Outcome<?> ask(CaseWalk walk) {
        LocalDate until = walk.facts().deadline().plusDays(10);
        return office.asking.ask(
                walk.number(),
                office.actor(CaseWalk.OFFICER),
                new ExtensionEntry(ExtensionReason.FUNDS, "经费下月到位", until, "停用并专人看守", null));
    }

    private boolean may(CaseWalk walk, String login, String action) {
        return office.reading.story(walk.number(), office.actor(login)).may(action);
    }

    private static String codes(Outcome<?> outcome) {
        return outcome.refusal().reasons().get(0).code();
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }
}
