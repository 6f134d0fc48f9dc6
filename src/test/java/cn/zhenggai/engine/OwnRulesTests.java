package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A table that the operator put beside the program counts instead of the jar's. */
@ProcessTest
class OwnRulesTests {

    @Autowired
    RectificationRules rules;

    @DynamicPropertySource
    static void ownTable(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "own-rules"));
        String offered = Files.readString(Path.of("processes/deadline.dmn"));
        Files.writeString(folder.resolve("deadline.dmn"), offered.replaceFirst("<text>5</text>", "<text>7</text>"));
        settings.add("zhenggai.rules", folder::toString);
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
