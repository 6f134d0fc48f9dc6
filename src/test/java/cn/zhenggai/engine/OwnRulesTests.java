package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Schooling;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A table that the operator put beside the program counts instead of the jar's. */
@ProcessTest
class OwnRulesTests {

    @Autowired
    RectificationRules rules;

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Schooling schooling;

    @Autowired
    ProposingDeadline proposing;

    @Autowired
    HazardCatalogue catalogue;

    @DynamicPropertySource
    static void ownTable(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "own-rules"));
        String offered = Files.readString(Path.of("processes/deadline.dmn"));
        Files.writeString(folder.resolve("deadline.dmn"), offered.replaceFirst("<text>5</text>", "<text>7</text>"));
        change(
                folder,
                "extension",
                "<text>2</text>\\s*</outputEntry>\\s*</rule>",
                "<text>1</text></outputEntry></rule>");
        change(folder, "pausing", "<text>\"K\",\"L\"</text>", "<text>\"A\",\"K\",\"L\"</text>");
        change(folder, "closing", "\"NONE\"</text>\\s*</outputEntry>", "\"DIRECTOR\"</text></outputEntry>");
        settings.add("zhenggai.rules", folder::toString);
    }

    private static void change(Path folder, String table, String right, String wrong) throws IOException {
        String offered = Files.readString(Path.of("processes", table + ".dmn"));
        Files.writeString(folder.resolve(table + ".dmn"), offered.replaceAll(right, wrong));
    }

    /** What was a number or a list in the code once: a changed table changes what is refused, counted and asked. */
    @Test
    void theMostExtensionsTheRestInHolidaysAndTheApproverStandInTheTablesAlone() {
        CaseWalk walk = office.general().to(CaseState.RECTIFYING);
        LocalDate deadline = walk.facts().deadline();
        asking.ask(walk, deadline.plusDays(3).toString()).orThrow();
        asking.decide(walk, "sectionhead", true).orThrow();
        assertThat(asking.ask(walk, deadline.plusDays(6).toString())
                        .refusal()
                        .reasons()
                        .get(0))
                .satisfies(reason -> assertThat(reason.code()).isEqualTo("extensionsUsedUp"))
                .satisfies(reason -> assertThat(reason.arguments()).containsExactly(1));
        assertThat(rules.restsInHolidays("A")).isTrue();
        assertThat(rules.restsInHolidays("B")).isFalse();
        LocalDate summer = LocalDate.parse("2026-07-15");
        LocalDate term = schooling.termStartAfter(summer).orElseThrow();
        assertThat(proposing.propose(catalogue.item("A05").orElseThrow(), Severity.MAJOR, summer))
                .isEqualTo(deadlines.after(term, Limit.days(30)));
        CaseWalk passed = office.general()
                .to(CaseState.RECTIFYING)
                .reported()
                .reportSigned()
                .passed();
        assertThat(passed.state()).isEqualTo(CaseState.CLOSE_REVIEW);
        assertThat(passed.waiting(Step.APPROVE_CLOSURE).desk().kind()).isEqualTo(Desk.Kind.DIRECTOR);
    }

    @Test
    void theOperatorsTableCounts() {
        assertThat(rules.limitFor("A", Severity.GENERAL)).isEqualTo(Limit.workdays(7));
        assertThat(rules.limitFor("A", Severity.MAJOR)).isEqualTo(Limit.days(30));
        assertThat(rules.verificationFor(Severity.MAJOR, cn.zhenggai.rectification.Source.INSPECTION)
                        .people())
                .isEqualTo(2);
    }
}
