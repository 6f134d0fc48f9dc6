package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.YearView;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a year shows. */
@Component
class CalendarModel {

    private final ReadingCalendar calendar;
    private final Clock clock;

    CalendarModel(ReadingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    int thisYear() {
        return BureauTime.today(clock).getYear();
    }

    /** @param year null or out of reach shows the present one */
    void year(Actor actor, Integer year, Model model) {
        int shown = year == null || !ReadingCalendar.sensible(year) ? thisYear() : year;
        YearView view = calendar.year(shown);
        model.addAttribute("view", view);
        model.addAttribute("years", calendar.years());
        model.addAttribute("missing", calendar.missing());
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("mayEdit", CalendarDoors.mayEdit(actor));
        model.addAttribute("mayTry", actor.isAny(Role.ADMIN, Role.SECTION_HEAD, Role.DEPUTY, Role.DIRECTOR));
    }
}
