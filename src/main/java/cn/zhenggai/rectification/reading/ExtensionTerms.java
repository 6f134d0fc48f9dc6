package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.Reach;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** What people are told about asking for more time, as the decision tables have it. */
@Component
public class ExtensionTerms {

    private final RectificationRules rules;
    private final LatestDays latest;

    ExtensionTerms(RectificationRules rules, LatestDays latest) {
        this.rules = rules;
        this.latest = latest;
    }

    /** @param latest null for a draft, whose deadline nobody has set */
    public record Terms(int noticeWorkdays, int most, LocalDate latest) {}

    public Terms of(CaseFacts facts) {
        RectificationRules.ExtensionRule rule = rules.extensionFor(
                facts.severity(), facts.clock().listed(), facts.clock().extensions());
        LocalDate original = facts.originalDeadline();
        return new Terms(
                rule.noticeWorkdays(), rule.most(), original == null ? null : latest.of(LatestDay.EXTENSION, original));
    }

    /** After the receipt of a notice. */
    public Reach objection() {
        return rules.reachOf(LatestDay.OBJECTION);
    }

    /** Early enough for a first request about any hazard of a notice. */
    public int noticeWorkdays() {
        return Arrays.stream(Severity.values())
                .mapToInt(severity -> rules.extensionFor(severity, false, 0).noticeWorkdays())
                .max()
                .orElseThrow();
    }
}
