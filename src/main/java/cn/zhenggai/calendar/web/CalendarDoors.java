package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The office looks at its calendar, the administrator keeps it; a year that should be there marks his door. */
@Component
class CalendarDoors {

    private static final String KEY = "calendar";
    private static final int AFTER_UNITS = 802;
    private static final Role[] OFFICE = {
        Role.INSPECTOR,
        Role.TEAM_LEAD,
        Role.SECTION_HEAD,
        Role.REGISTRAR,
        Role.DEPUTY,
        Role.DIRECTOR,
        Role.DISCIPLINE,
        Role.CONTACT_LEADER,
        Role.TOWNSHIP,
        Role.PETITION,
        Role.AUDITOR
    };

    @Bean
    static NavigationEntry calendarEntry() {
        return new NavigationEntry(KEY, "/calendar", "calendar-month", AFTER_UNITS, CalendarDoors::mayRead);
    }

    @Bean
    static Badge missingYears(ReadingCalendar calendar) {
        return new Badge() {
            @Override
            public String entry() {
                return KEY;
            }

            @Override
            public int count(Actor actor) {
                return mayEdit(actor) ? calendar.soonMissing() : 0;
            }
        };
    }

    static boolean mayRead(Actor actor) {
        return mayEdit(actor) || !actor.inSchool() && actor.isAny(OFFICE);
    }

    static boolean mayEdit(Actor actor) {
        return actor.is(Role.ADMIN);
    }

    static void reading(Actor actor) {
        if (!mayRead(actor)) {
            throw new NotFound("Not for this reader");
        }
    }

    static void editing(Actor actor) {
        if (!mayEdit(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
