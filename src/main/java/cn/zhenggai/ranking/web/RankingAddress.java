package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.ranking.score.SchoolCounts;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the ranking: what is asked for stands in them in full, so that a page can be sent on and printed again. */
record RankingAddress(Question question, Actor reader) {

    static final String PAGE = "/ranking";
    static final String SCHOOL = "/ranking/schools/{code}";

    /** The page of one school, of this half year. */
    static String of(String code) {
        return SCHOOL.replace("{code}", code);
    }

    /** @param file what lies below the list, such as {@code /export}; empty for itself */
    public String list(String file) {
        return asked(PAGE + file, question);
    }

    /** The same schools in another period, as known at its end when it is over. */
    public String of(LocalDate from, LocalDate until) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(PAGE).queryParam("from", from).queryParam("until", until);
        question.filter().keys().forEach((by, keys) -> address.queryParam(by.word(), keys));
        return address.encode().toUriString();
    }

    /** The same as it is known today. */
    public String now(LocalDate today) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(
                of(question.period().first(), question.period().last()));
        return address.queryParam("on", today).toUriString();
    }

    public String school(Standing line) {
        return asked(of(line.school().code()), question);
    }

    public String reasons(Standing line, Criterion criterion) {
        return school(line) + "#" + criterion;
    }

    /** The same cases among the figures; null for whoever sees there more or less than what counts here. */
    public @Nullable String figures(SchoolCounts school, Criterion criterion) {
        if (reader.inSchool()) {
            return null;
        }
        return switch (FiguresScope.of(reader)) {
            case BUREAU, TOWNSHIP ->
                FiguresAddress.list(question, criterion.measure(), Dimension.SCHOOL, String.valueOf(school.id()));
            default -> null;
        };
    }

    public boolean ofAll() {
        return RankingScope.of(reader) == RankingScope.ALL;
    }

    private static String asked(String path, Question question) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("from", question.period().first())
                .queryParam("until", question.period().last());
        if (question.cut().past()
                && !question.cut().day().equals(question.period().last())) {
            address.queryParam("on", question.cut().day());
        } else if (question.period().last().isBefore(question.cut().day())) {
            address.queryParam("on", question.cut().day());
        }
        question.filter().keys().forEach((by, keys) -> address.queryParam(by.word(), keys));
        return address.encode().toUriString();
    }
}
