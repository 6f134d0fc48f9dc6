package cn.zhenggai.statistics;

import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of figures: what is asked for stands in them, so that a page can be sent on and a number opens its own list. */
public final class FiguresAddress {

    /** What rises against its own past. */
    public static final String WARNINGS = "/overview/warnings";

    private FiguresAddress() {}

    /** The list behind a number; of one part when a key is named. */
    public static String list(Question question, Measure measure, @Nullable Dimension by, @Nullable String key) {
        Question narrower = by == null || key == null ? question : question.with(by, key);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/overview/cases")
                .queryParam("measure", measure.name().toLowerCase());
        return asked(address, narrower).encode().toUriString();
    }

    /** The schools that nobody has been to. */
    public static String missing(Question question) {
        return asked(UriComponentsBuilder.fromPath("/overview/coverage/missing"), question)
                .encode()
                .toUriString();
    }

    /** Where figures of the same question stand; @param question null when it made no sense */
    public static String back(@Nullable Question question) {
        boolean plain = question == null || question.equals(Question.of(question.cut()));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(plain ? "/overview" : "/overview/analysis");
        return question == null
                ? "/overview"
                : asked(address, question).encode().toUriString();
    }

    /** Adds what is asked for; what goes without saying is left out. */
    public static UriComponentsBuilder asked(UriComponentsBuilder address, Question question) {
        if (question.cut().past()) {
            address.queryParam("on", question.cut().day());
        }
        if (!question.period().equals(Period.yearTo(question.cut().day()))) {
            address.queryParam("from", question.period().first())
                    .queryParam("until", question.period().last());
        }
        question.filter().keys().forEach((dimension, keys) -> address.queryParam(dimension.word(), keys));
        return address;
    }
}
