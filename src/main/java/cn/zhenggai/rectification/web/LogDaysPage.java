package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.anchor.LogAddress;
import cn.zhenggai.rectification.anchor.ReadingLogDays;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NotFound;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The heads of a month on one sheet, to be printed, signed and kept where the database does not reach. */
@Controller
class LogDaysPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ReadingLogDays days;
    private final Clock clock;

    LogDaysPage(ReadingLogDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        NavigationEntry logDaysDoor() {
            return new NavigationEntry("logDays", LogAddress.PAGE, "timeline-event", 890, ReadingLogDays::mayRead);
        }
    }

    /** Without a month, the one in which yesterday lies. */
    @GetMapping(LogAddress.PAGE)
    String page(@RequestParam(defaultValue = "") String month, Actor actor, Model model) {
        if (!ReadingLogDays.mayRead(actor)) {
            throw new NotFound("Not for this reader");
        }
        YearMonth shown =
                month.isBlank() ? YearMonth.from(BureauTime.today(clock).minusDays(1)) : month(month);
        model.addAttribute("month", shown);
        model.addAttribute("days", days.of(shown));
        model.addAttribute("moment", MINUTE.format(LocalDateTime.ofInstant(clock.instant(), BureauTime.ZONE)));
        return "rectification/log-days";
    }

    private static YearMonth month(String written) {
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException noMonth) {
            throw new NotFound("No month");
        }
    }
}
