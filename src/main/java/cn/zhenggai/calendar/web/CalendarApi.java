package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.ExplainingDates;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Limit.Unit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.calendar.YearLoaded;
import cn.zhenggai.calendar.YearView;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Working days for programs. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Calendar", description = "Working days, and how a date was reached")
class CalendarApi {

    private static final int MOST = 1000;
    private static final int MOST_HOURS = 10_000;

    private final Deadlines deadlines;
    private final ExplainingDates explaining;
    private final ReadingCalendar calendar;
    private final Answers answers;
    private final Clock clock;

    CalendarApi(
            Deadlines deadlines, ExplainingDates explaining, ReadingCalendar calendar, Answers answers, Clock clock) {
        this.deadlines = deadlines;
        this.explaining = explaining;
        this.calendar = calendar;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param provisional a year on the way has no published calendar yet */
    record Deadline(LocalDate deadline, boolean provisional, List<Day> days) {}

    record Day(LocalDate day, Reckoning.Kind kind, String name, String reason) {}

    record Years(List<Year> items, List<Integer> missing) {}

    record Year(int year, YearLoaded.Source source, String origin, String paper) {}

    record Days(int year, boolean provisional, int workdays, List<Day> items) {}

    @GetMapping("/deadline")
    @Operation(summary = "The last day of a limit, with each day that was skipped or made up and why")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Deadline.class)))
    ResponseEntity<Object> deadline(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) Integer amount,
            @RequestParam Unit unit,
            @RequestParam(required = false) Milestone milestone,
            Locale locale) {
        Optional<Refusal> refusal = wrong(from, amount, unit, milestone);
        Outcome<Limit> limit = refusal.<Outcome<Limit>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Limit(amount == null ? 0 : amount, unit, milestone)));
        return answers.of(limit, asked -> told(deadlines.reckon(from, asked), locale));
    }

    @GetMapping("/years")
    @Operation(summary = "The years whose published calendar is loaded, and those that should be and are not")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Years.class)))
    ResponseEntity<Object> years(Actor actor) {
        return answers.of(
                permitted(actor),
                yes -> new Years(
                        calendar.years().stream()
                                .map(year -> new Year(year.year(), year.source(), year.origin(), year.paper()))
                                .toList(),
                        calendar.missing()));
    }

    @GetMapping("/days")
    @Operation(summary = "The days of a year that are not plain working days; the present year when none is named")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Days.class)))
    ResponseEntity<Object> days(Actor actor, @RequestParam(required = false) Integer year, Locale locale) {
        int asked = year == null ? BureauTime.today(clock).getYear() : year;
        Outcome<Boolean> permitted = ReadingCalendar.sensible(asked)
                ? permitted(actor)
                : Outcome.refused(Refusal.invalid("year", "calendarYear"));
        return answers.of(permitted, yes -> days(calendar.year(asked), locale));
    }

    private Days days(YearView view, Locale locale) {
        List<Day> days = view.months().stream()
                .flatMap(month -> month.days().stream())
                .filter(day -> day.kind() != null)
                .map(day -> day(new Reckoning.CountedDay(day.day(), day.kind(), day.name()), locale))
                .toList();
        return new Days(view.year(), view.provisional(), view.workdays(), days);
    }

    private static Outcome<Boolean> permitted(Actor actor) {
        return CalendarDoors.mayRead(actor) ? Outcome.done(true) : Outcome.refused(Refusal.forbidden("notAllowed"));
    }

    private static Optional<Refusal> wrong(LocalDate from, Integer amount, Unit unit, Milestone milestone) {
        boolean counts = unit == Unit.WORKDAYS || unit == Unit.DAYS || unit == Unit.HOURS;
        int most = unit == Unit.HOURS ? MOST_HOURS : MOST;
        return new Checks()
                .that(ReadingCalendar.sensible(from), "from", "calendarYear")
                .that(unit != null, "unit", "required")
                .that(!counts || amount != null, "amount", "required")
                .that(amount == null || amount >= 0 && amount <= most, "amount", "calendarAmount", most)
                .that(unit != Unit.MILESTONE || milestone != null, "milestone", "required")
                .refusal();
    }

    private Deadline told(Reckoning reckoning, Locale locale) {
        List<Day> days = reckoning.days().stream().map(day -> day(day, locale)).toList();
        return new Deadline(reckoning.deadline(), reckoning.provisional(), days);
    }

    private Day day(Reckoning.CountedDay day, Locale locale) {
        return new Day(day.day(), day.kind(), day.name(), explaining.reason(day, locale));
    }
}
