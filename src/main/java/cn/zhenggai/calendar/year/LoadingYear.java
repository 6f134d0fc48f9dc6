package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.Almanac;
import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.CalendarRows;
import cn.zhenggai.calendar.ChangingCalendar;
import cn.zhenggai.calendar.YearLoaded;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a year's published days off and made-up days. The same list a second time changes nothing. */
@Service
public class LoadingYear {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingYear.class);
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final ChangingCalendar changing;
    private final CalendarRows rows;
    private final Clock clock;

    LoadingYear(ChangingCalendar changing, CalendarRows rows, Clock clock) {
        this.changing = changing;
        this.rows = rows;
        this.clock = clock;
    }

    /** Looks at a file without taking anything over. */
    public YearSheet look(byte[] file) {
        return look(file, null);
    }

    public YearSheet look(String text) {
        return look(text, null);
    }

    /** @param year that is wanted of a list of several, null to take the one that it is about */
    public YearSheet look(byte[] file, @Nullable Integer year) {
        return ReadingSheet.pick(ReadingSheet.listed(file), year);
    }

    public YearSheet look(String text, @Nullable Integer year) {
        return ReadingSheet.pick(ReadingSheet.listed(text), year);
    }

    /**
     * @param origin name of the file, for the readers of the page
     * @param paper the notice that published the days, may be null
     * @return whether anything changed
     */
    @Transactional
    public Outcome<Boolean> load(Actor by, String text, String origin, @Nullable String paper) {
        YearSheet sheet = ReadingSheet.read(text, null);
        return Outcome.unless(wrong(sheet, origin, paper), () -> {
            String told = paper == null || paper.isBlank() ? null : paper.strip();
            return put(changing.begin(), loaded(by, sheet.sureYear(), origin.strip(), told), sheet);
        });
    }

    private YearLoaded loaded(Actor by, int year, String origin, @Nullable String paper) {
        return new YearLoaded(
                year, YearLoaded.Source.PAGE, origin, paper, BureauTime.now(clock), by.personId(), by.name());
    }

    private static Optional<Refusal> wrong(YearSheet sheet, String origin, @Nullable String paper) {
        return new Checks()
                .that(sheet.sound(), "text", "calendarFaulty")
                .that(!sheet.sound() || sheet.sureYear() >= FIRST && sheet.sureYear() <= LAST, "text", "calendarYear")
                .text(origin, "origin", 200)
                .optionalText(paper, "paper", 200)
                .refusal();
    }

    /** A year that nobody has loaded yet comes from its file; one that somebody has is his business. */
    @Transactional
    public void loadFile(YearSheet sheet, String file) {
        Almanac before = changing.begin();
        Optional<YearLoaded> known = before.loaded(sheet.sureYear());
        if (known.isEmpty()) {
            put(
                    before,
                    new YearLoaded(
                            sheet.sureYear(), YearLoaded.Source.FILE, file, null, BureauTime.now(clock), null, null),
                    sheet);
        } else if (known.get().source() == YearLoaded.Source.FILE && !same(before, sheet)) {
            LOG.warn(
                    "{} differs from the calendar of {} that was loaded before and still counts. An administrator can"
                            + " load it on the page /calendar.",
                    file,
                    sheet.year());
        }
    }

    private boolean put(Almanac before, YearLoaded year, YearSheet sheet) {
        boolean known = before.loaded(year.year()).isPresent();
        if (known && same(before, sheet)) {
            return false;
        }
        LocalDate first = first(before, sheet);
        rows.putYear(year, sheet.days());
        changing.end(
                first,
                sheet.last(),
                "event=calendar-loaded year=%d days=%d from=%s who=%s"
                        .formatted(
                                year.year(),
                                sheet.days().size(),
                                LogWord.of(year.origin()),
                                LogWord.of(year.loadedByName())));
        return true;
    }

    /** The first day that may count otherwise: one of the December before, when this list or the former names it. */
    private static LocalDate first(Almanac before, YearSheet sheet) {
        return before.facts().listed(sheet.sureYear()).stream()
                .map(CalendarDay::day)
                .filter(sheet.first()::isAfter)
                .findFirst()
                .orElse(sheet.first());
    }

    private static boolean same(Almanac before, YearSheet sheet) {
        return before.facts().listed(sheet.sureYear()).equals(sheet.days());
    }
}
