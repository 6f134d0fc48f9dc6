package cn.zhenggai.demo;

import cn.zhenggai.demo.Deed.Kind;
import cn.zhenggai.shared.BureauTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the deeds of all cases in the order of time, and between them what the county does every day. */
final class Agenda {

    static final LocalTime LOOK = LocalTime.of(8, 5);
    private static final LocalTime READING = LocalTime.of(17, 20);
    private static final LocalTime[] SITTINGS = {LocalTime.of(9, 40), LocalTime.of(16, 10)};

    private Agenda() {}

    static List<Deed> of(List<CaseTold> cases, WorkingTime time) {
        List<Deed> all = new ArrayList<>();
        cases.forEach(told -> all.addAll(told.deeds()));
        all.sort(Comparator.comparing(Deed::at).thenComparing(Deed::caseNo).thenComparing(Deed::order));
        if (!all.isEmpty()) {
            all.addAll(daily(BureauTime.dayOf(all.get(0).at()), time));
            all.sort(Comparator.comparing(Deed::at).thenComparing(Deed::caseNo).thenComparing(Deed::order));
        }
        return all;
    }

    /** The watch looks on days off as well; the leaders sit on working days. */
    private static List<Deed> daily(LocalDate first, WorkingTime time) {
        List<Deed> days = new ArrayList<>();
        LocalDate last = BureauTime.dayOf(DemoClock.OPENING);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            add(days, Kind.LOOK, day.atTime(LOOK));
            if (time.works(day) && day.isBefore(last)) {
                for (LocalTime sitting : SITTINGS) {
                    add(days, Kind.SIT, day.atTime(sitting));
                }
                if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
                    add(days, Kind.READ, day.atTime(READING));
                }
            }
        }
        return days;
    }

    private static void add(List<Deed> days, Kind kind, LocalDateTime at) {
        days.add(Deed.ofAll(kind, days.size(), at.atZone(BureauTime.ZONE).toInstant()));
    }
}
