package cn.zhenggai.statistics.web;

import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import java.util.Locale;

/** Where the numbers of the overview lead. */
record OverviewLinks(Question question) {

    public String of(String measure) {
        return FiguresAddress.list(question, Measure.valueOf(measure.toUpperCase(Locale.ROOT)), null, null);
    }

    /** @param key of the part that the number is of */
    public String of(String measure, String dimension, Object key) {
        return FiguresAddress.list(
                question,
                Measure.valueOf(measure.toUpperCase(Locale.ROOT)),
                Dimension.valueOf(dimension.toUpperCase(Locale.ROOT)),
                key.toString());
    }
}
