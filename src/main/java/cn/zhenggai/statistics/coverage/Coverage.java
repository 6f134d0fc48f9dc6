package cn.zhenggai.statistics.coverage;

import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Question;
import java.util.List;

/** How many schools of each part somebody has been to; the parts' sum is the total. */
public record Coverage(Question question, Dimension by, List<CoverageLine> lines, CoverageLine total) {}
