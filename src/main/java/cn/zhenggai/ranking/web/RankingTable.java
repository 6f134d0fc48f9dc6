package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.score.Ranking;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Rate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a school is assessed by at the end of the year, a school a row, with the weights and rules on a sheet of their own. */
@Component
class RankingTable {

    private static final int NUMBER = 10;
    private static final List<Measure> INPUTS = List.of(
            Measure.FOUND,
            Measure.INSPECTED,
            Measure.SELF_FOUND,
            Measure.EXTERNAL_FOUND,
            Measure.SUSPENDED,
            Measure.MAJOR_FOUND,
            Measure.FIXED,
            Measure.OPEN,
            Measure.DUE,
            Measure.IN_TIME,
            Measure.IN_ORIGINAL_TIME);

    private final Wording words;
    private final RankingWords told;

    RankingTable(Wording words, RankingWords told) {
        this.words = words;
        this.told = told;
    }

    Table<Standing> table(Ranking ranking, Actor reader) {
        Table<Standing> table = Table.<Standing>plain()
                .number("ranking.column.place", 8, Standing::place)
                .text("ranking.column.code", 12, line -> line.school().code())
                .text("ranking.column.school", 28, line -> line.school().name())
                .text("ranking.column.township", 14, line -> line.school().township())
                .text("ranking.column.kind", 12, line -> line.school().kind())
                .text("ranking.column.state", 12, line -> words.of("ranking.state." + line.state()))
                .number("ranking.column.points", NUMBER, Standing::points);
        for (Criterion criterion : Criterion.values()) {
            table = table.number("ranking.criterion." + criterion, NUMBER, line -> line.deduction(criterion)
                            .faults())
                    .number("ranking.off." + criterion, NUMBER, line -> line.deduction(criterion)
                            .points());
        }
        for (Measure measure : INPUTS) {
            table = table.number("statistics.measure." + measure, NUMBER, line -> line.school()
                    .tally()
                    .of(measure));
        }
        return rates(table)
                .text(
                        "ranking.column.visited",
                        NUMBER,
                        line -> words.of("ranking.visited." + line.school().visited()))
                .text("ranking.column.veto", 30, this::vetoes)
                .explained(told.asked(ranking))
                .explained(List.of(told.edition(ranking.edition(), reader)))
                .explained(told.rules(ranking.edition()));
    }

    private static Table<Standing> rates(Table<Standing> table) {
        return table.number(
                        "statistics.indicator.CLOSED_RATE",
                        NUMBER,
                        line -> rate(line, Measure.OURS_CLOSED, Measure.OURS_FOUND))
                .number("statistics.indicator.IN_TIME_RATE", NUMBER, line -> rate(line, Measure.IN_TIME, Measure.DUE))
                .number(
                        "statistics.indicator.IN_ORIGINAL_TIME_RATE",
                        NUMBER,
                        line -> rate(line, Measure.IN_ORIGINAL_TIME, Measure.DUE))
                .number(
                        "statistics.indicator.FIRST_PASS_RATE",
                        NUMBER,
                        line -> rate(line, Measure.PASSED_FIRST, Measure.DECIDED));
    }

    private static Number rate(Standing line, Measure part, Measure whole) {
        Rate rate = line.school().tally().rate(part, whole);
        return rate.percent();
    }

    private String vetoes(Standing line) {
        return line.vetoes().stream().map(this::veto).collect(Collectors.joining("；"));
    }

    private String veto(Veto veto) {
        String year = words.of(
                veto.year().school() ? "ranking.year.school" : "ranking.year",
                veto.year().toString());
        String area = words.of("ranking.area." + veto.area());
        return veto.reason() == null ? year + " " + area : year + " " + area + "：" + veto.reason();
    }
}
