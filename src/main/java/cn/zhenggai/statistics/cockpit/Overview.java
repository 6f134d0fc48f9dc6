package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one page, all of the same moment.
 *
 * @param today the day of that moment
 * @param past whether the day is over; its figures never change any more, and lists, which show what is, do not match them
 * @param total of the parts below, whichever way they are cut
 * @param ladder overdue cases by the step that they have reached, the highest first; their sum is what is overdue
 * @param days that day and the five working days after it, and days off between them on which something is due
 * @param schools those that need somebody first, ten at most
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
        List<Rung> ladder,
        List<Day> days,
        List<School> schools,
        List<Month> months,
        List<Category> categories,
        List<Township> townships) {

    /** @param level 0 where no step was taken yet */
    public record Rung(int level, int overdue) {}

    /** Cases with schools whose last day it is. */
    public record Day(LocalDate day, int due) {}

    public record School(long id, String name, Tally tally) {}

    /** What came and went in one month, and in the same month a year before. */
    public record Month(YearMonth month, int found, int closed, int foundBefore, int closedBefore) {}

    /** Open cases of one category of hazards. */
    public record Category(String code, int open) {}

    /** @param id null for what belongs to no township, which has no name either */
    public record Township(@Nullable Long id, @Nullable String name, Tally tally) {}
}
