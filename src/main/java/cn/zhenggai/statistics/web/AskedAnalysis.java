package cn.zhenggai.statistics.web;

import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.analysis.Indicator;
import cn.zhenggai.statistics.analysis.Theme;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in the address of the page, kept when one thing of it changes. */
record AskedAnalysis(Question question, Dimension by, Theme theme, Indicator sort, Map<String, String> comparison) {

    public String with(String word, String value) {
        UriComponentsBuilder address = base(question, word.equals("by") ? null : by);
        comparison.forEach(address::queryParam);
        if (!word.equals("theme")) {
            address.queryParam("theme", word(theme));
        }
        return address.queryParam(word, value).encode().toUriString();
    }

    public String below(Dimension from, String key, Dimension by) {
        UriComponentsBuilder address = base(question.with(from, key), by);
        comparison.forEach(address::queryParam);
        return address.queryParam("theme", word(theme)).encode().toUriString();
    }

    /** @param file {@code /export} for the workbook */
    public String file(String file) {
        UriComponentsBuilder address = FiguresAddress.asked(
                        UriComponentsBuilder.fromPath("/overview/analysis" + file), question)
                .queryParam("by", by.word());
        return address.queryParam("theme", word(theme)).encode().toUriString();
    }

    /** The same hazard again at one school. */
    public String repeated(String school, String item) {
        return FiguresAddress.list(question.with(Dimension.SCHOOL, school), Measure.REPEATED, Dimension.ITEM, item);
    }

    private static UriComponentsBuilder base(Question question, @Nullable Dimension by) {
        UriComponentsBuilder address =
                FiguresAddress.asked(UriComponentsBuilder.fromPath("/overview/analysis"), question);
        return by == null ? address : address.queryParam("by", by.word());
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase();
    }
}
