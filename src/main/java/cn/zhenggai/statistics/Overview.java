package cn.zhenggai.statistics;

import cn.zhenggai.statistics.measure.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The figures of one page, all of the same moment.
 *
 * @param today the day of that moment
 * @param past whether the day is over; its figures never change any more, and lists, which show what is, do not match them
 * @param total of the parts below, whichever way they are cut
 * @param months the last twelve, the current one last, quiet ones included
 * @param categories those that have open cases, most first
 * @param townships every township of the reader's, the least in time first and those where nothing was due behind them, and a last one
 *     without a unit when schools stand outside of them
 */
public record Overview(
        LocalDate today,
        boolean past,
        FiguresScope scope,
        Tally total,
        List<Month> months,
        List<Category> categories,
        List<Township> townships) {

    /** What came and went in one month. */
    public record Month(YearMonth month, int found, int closed) {}

    /** Open cases of one category of hazards. */
    public record Category(String code, int open) {}

    /** @param id null for what belongs to no township, which has no name either */
    public record Township(Long id, String name, Tally tally) {}
}
