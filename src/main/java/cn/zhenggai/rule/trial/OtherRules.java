package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.replay.PastCourse;
import cn.zhenggai.escalation.replay.RungDays;
import cn.zhenggai.escalation.replay.WorkCourse;
import cn.zhenggai.rectification.deadline.OtherDeadlines.Ends;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is tried in place of the present rules.
 *
 * @param ladder null for that of each case's day
 * @param days in which its rungs are counted
 * @param ends of the cases asked for, until when their orders would run; null when no order would run otherwise
 * @param work another end of a step beside the rectification
 */
record OtherRules(
        LadderRules.@Nullable Rules ladder,
        RungDays days,
        @Nullable Function<Collection<Long>, Map<Long, Ends>> ends,
        UnaryOperator<WorkCourse> work) {

    LadderRules.Rules ladder(PastCourse course, LadderRules present) {
        return ladder == null ? present.of(course.issuedAt()) : ladder;
    }
}
