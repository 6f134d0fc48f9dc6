package cn.zhenggai.statistics.flow;

import cn.zhenggai.statistics.measure.Question;
import org.jspecify.annotations.Nullable;

/** Which number of steps a list stands behind. @param step null for all of them */
public record FlowFilter(@Nullable StepKey step, StepCount count, Question question) {}
