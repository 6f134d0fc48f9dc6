package cn.zhenggai.statistics.definition;

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
public class NarrowedFigures {

    private final Naming naming;
    private final Wording words;

    NarrowedFigures(Naming naming, Wording words) {
        this.naming = naming;
        this.words = words;
    }

    /** The cut-off, the period in which cases were ordered, and what it is narrowed to. */
    public List<String> words(Question question) {
        return words(question, period(question.period()));
    }

    /** The same, of a period in which schools were visited. */
    public List<String> visited(Question question) {
        return words(question, period("statistics.period.visited", question.period()));
    }

    /** The same, of a period in which steps were taken. */
    public List<String> taken(Question question) {
        return words(question, period("statistics.period.taken", question.period()));
    }

    private List<String> words(Question question, String period) {
        List<String> told = new ArrayList<>();
        told.add(words.of("statistics.counted.on", question.cut().day().toString()));
        told.add(period);
        question.filter().keys().forEach((dimension, keys) -> {
            Map<String, String> names = naming.names(dimension, keys);
            told.add(words.of(
                    "statistics.only",
                    words.of("statistics.by." + dimension),
                    keys.stream().map(names::get).collect(Collectors.joining("、"))));
        });
        return told;
    }

    public String period(Period period) {
        return period("statistics.period", period);
    }

    private String period(String said, Period period) {
        return words.of(said, period.first().toString(), period.last().toString());
    }
}
