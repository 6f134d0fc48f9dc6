package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.analysis.Naming;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells in words what figures were asked for. */
@Component
class NarrowedFigures {

    private final Naming naming;
    private final Wording words;

    NarrowedFigures(Naming naming, Wording words) {
        this.naming = naming;
        this.words = words;
    }

    /** The cut-off, the period, and what it is narrowed to. */
    List<String> words(Question question) {
        List<String> told = new ArrayList<>();
        told.add(words.of("statistics.counted.on", question.cut().day().toString()));
        told.add(period(question.period()));
        question.filter().keys().forEach((dimension, keys) -> {
            Map<String, String> names = naming.names(dimension, keys);
            told.add(words.of(
                    "statistics.only",
                    words.of("statistics.by." + dimension),
                    keys.stream().map(names::get).collect(Collectors.joining("、"))));
        });
        return told;
    }

    String period(Period period) {
        return words.of(
                "statistics.period", period.first().toString(), period.last().toString());
    }
}
