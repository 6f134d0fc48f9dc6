package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.WrittenDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a typed date falls on. A day off is not refused: the working day before it is proposed, never a later one. */
@Controller
class DayHint {

    private final ReadingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;

    DayHint(ReadingCalendar calendar, Deadlines deadlines, Clock clock) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The date under any name, so that an input sends itself. Blank on working days and for what is no date. */
    @GetMapping("/calendar/day")
    String hint(@RequestParam Map<String, String> sent, Model model) {
        sent.values().stream().flatMap(DayHint::date).findFirst().ifPresent(day -> {
            boolean off = !deadlines.workday(day);
            LocalDate before = deadlines.plusWorkdays(day, -1);
            model.addAttribute("day", day);
            model.addAttribute("off", off ? calendar.day(day).orElse(null) : null);
            model.addAttribute("before", before.isAfter(BureauTime.today(clock)) ? before : null);
        });
        return "calendar/why :: hint";
    }

    private static Stream<LocalDate> date(String text) {
        return WrittenDay.day(text).filter(ReadingCalendar::sensible).stream();
    }
}
