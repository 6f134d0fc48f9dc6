package cn.zhenggai.statistics.warning;

import cn.zhenggai.rectification.RectificationRules.EarlyWarning;
import cn.zhenggai.rectification.RectificationRules.Rising;
import cn.zhenggai.statistics.measure.CutOff;
import java.util.List;
import java.util.Map;

/**
 * What rises at a cut-off, the steepest first.
 *
 * @param daysKnown of how many days anything is known at all
 */
public record Warnings(CutOff cut, int daysKnown, Map<Rising, EarlyWarning> rules, List<Warning> lines) {

    /** Whether there is too little past for anything to be compared with. */
    public boolean tooEarly() {
        return rules.values().stream().allMatch(rule -> daysKnown < 2 * rule.days());
    }
}
