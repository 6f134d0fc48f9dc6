package cn.zhenggai.statistics.web.api;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.statistics.cockpit.Overview;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Rate;
import cn.zhenggai.statistics.measure.Tally;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the overview, for programs. */
@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "Figures", description = "How the bureau, or a part of it, stands")
class FiguresApi {

    private final Figures figures;
    private final Answers answers;
    private final Clock clock;

    FiguresApi(Figures figures, Answers answers, Clock clock) {
        this.figures = figures;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * @param today the day up to which they count
     * @param past whether that day is over; the figures of one that is are the same whenever they are asked for
     * @param scope whose cases these are: always those of the caller's own lists
     */
    record Report(
            LocalDate today,
            boolean past,
            FiguresScope scope,
            Counts total,
            List<Rung> ladder,
            List<Day> days,
            List<School> schools,
            List<Month> months,
            List<Category> categories,
            List<Township> townships) {

        static Report of(Overview overview) {
            return new Report(
                    overview.today(),
                    overview.past(),
                    overview.scope(),
                    Counts.of(overview.total()),
                    overview.ladder().stream().map(Rung::of).toList(),
                    overview.days().stream().map(Day::of).toList(),
                    overview.schools().stream().map(School::of).toList(),
                    overview.months().stream().map(Month::of).toList(),
                    overview.categories().stream().map(Category::of).toList(),
                    overview.townships().stream().map(Township::of).toList());
        }
    }

    /**
     * @param open served and not ended; {@code overdue}, {@code claimed} and {@code major} are parts of it
     * @param bureauLate waiting for the bureau past its own limit, {@code listed} under listed supervision, {@code stopped} with
     *     something that must not be used; all of those open
     * @param claimed reported done and not yet confirmed; never mixed with closed
     * @param found this year, {@code closed} of them rectified; {@code decided} in their first round, {@code passedFirst} with a pass
     * @param external with other departments, nobody's overdue
     * @param externalFound of those found, with other departments or ended by them, {@code externalClosed} of those closed; the
     *     rates leave them out
     * @param due of those found, to have been done by the day or done; {@code inTime} of them by the approved deadline,
     *     {@code inOriginalTime} by the one first served, {@code provisional} of those in time reported and not yet confirmed
     * @param closedRate in per cent with one decimal, as the pages print it; absent, like the other rates, where there is nothing
     *     to divide by
     */
    record Counts(
            int open,
            int overdue,
            int claimed,
            int major,
            int listed,
            int stopped,
            int bureauLate,
            int found,
            int closed,
            int terminated,
            int decided,
            int passedFirst,
            int external,
            int externalFound,
            int externalClosed,
            int due,
            int inTime,
            int inOriginalTime,
            int provisional,
            @Nullable String closedRate,
            @Nullable String claimedRate,
            @Nullable String inTimeRate,
            @Nullable String firstPassRate) {

        static Counts of(Tally tally) {
            return new Counts(
                    tally.open(),
                    tally.overdue(),
                    tally.claimed(),
                    tally.major(),
                    tally.of(Measure.LISTED),
                    tally.of(Measure.STOPPED),
                    tally.of(Measure.BUREAU_LATE),
                    tally.found(),
                    tally.closed(),
                    tally.terminated(),
                    tally.of(Measure.DECIDED),
                    tally.of(Measure.PASSED_FIRST),
                    tally.external(),
                    tally.of(Measure.EXTERNAL_FOUND),
                    tally.of(Measure.EXTERNAL_CLOSED),
                    tally.of(Measure.DUE),
                    tally.of(Measure.IN_TIME),
                    tally.of(Measure.IN_ORIGINAL_TIME),
                    tally.of(Measure.PROVISIONAL),
                    written(tally.closedRate()),
                    written(tally.claimedRate()),
                    written(tally.inTimeRate()),
                    written(tally.firstPassRate()));
        }

        private static @Nullable String written(Rate rate) {
            return rate.whole() == 0 ? null : rate.toString();
        }
    }

    /** @param level of the ladder that so many overdue cases have reached; 0 for no step yet */
    record Rung(int level, int overdue) {

        static Rung of(Overview.Rung rung) {
            return new Rung(rung.level(), rung.overdue());
        }
    }

    /** @param due with schools, and to be done by the end of the day */
    record Day(LocalDate day, int due) {

        static Day of(Overview.Day day) {
            return new Day(day.day(), day.due());
        }
    }

    /** A school in need. */
    record School(long id, String name, int open, int overdue, int major) {

        static School of(Overview.School school) {
            Tally tally = school.tally();
            return new School(school.id(), school.name(), tally.open(), tally.overdue(), tally.major());
        }
    }

    /**
     * @param month as 2026-09
     * @param foundBefore in the same month a year before, like {@code closedBefore}
     */
    record Month(String month, int found, int closed, int foundBefore, int closedBefore) {

        static Month of(Overview.Month month) {
            return new Month(
                    month.month().toString(), month.found(), month.closed(), month.foundBefore(), month.closedBefore());
        }
    }

    record Category(String code, int open) {

        static Category of(Overview.Category category) {
            return new Category(category.code(), category.open());
        }
    }

    /** @param id absent for what belongs to no township, which has no name either */
    record Township(@Nullable Long id, @Nullable String name, Counts counts) {

        static Township of(Overview.Township township) {
            return new Township(township.id(), township.name(), Counts.of(township.tally()));
        }
    }

    /**
     * @param on up to the end of which day, as it was known then; now when it is absent
     * @throws cn.zhenggai.shared.NotFound for whoever has no figures
     */
    @GetMapping
    @Operation(
            summary =
                    "The figures of the overview page, all of one moment: cards, twelve months, categories, townships")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    ResponseEntity<Object> figures(
            Actor actor, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        return answers.of(CutOff.of(on, clock).map(cut -> figures.overview(actor, cut)), Report::of);
    }
}
