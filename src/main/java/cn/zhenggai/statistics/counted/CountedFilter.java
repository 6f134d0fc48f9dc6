package cn.zhenggai.statistics.counted;

import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;

/** Which number a list stands behind. */
public record CountedFilter(Measure measure, Question question) {}
