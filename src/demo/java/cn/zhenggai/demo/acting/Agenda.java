package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.county.WorkingTime;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.demo.story.Deed.Kind;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.shared.BureauTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the deeds of all cases in the order of time, and between them what the county does every day. */
public final class Agenda {

    public static final LocalTime LOOK = LocalTime.of(8, 5);
    private static final LocalTime READING = LocalTime.of(17, 20);
    private static final LocalTime[] SITTINGS = {LocalTime.of(9, 40), LocalTime.of(16, 10)};

    private Agenda() {}

    static List<Deed> of(Story story, WorkingTime time) {
        List<Deed> all = new ArrayList<>();
        story.cases().forEach(told -> all.addAll(own(story, told)));
        story.visits().stream()
                .filter(visit -> moment(visit.left()).isBefore(DemoClock.OPENING))
                .forEach(visit -> all.add(Deed.record(visit, moment(visit.left()))));
        for (int i = 0; i < story.affairs().size(); i++) {
            all.add(Deed.ofAll(Kind.AFFAIR, i, moment(story.affairs().get(i).at())));
        }
        all.sort(Comparator.comparing(Deed::at).thenComparing(Deed::caseNo).thenComparing(Deed::order));
        if (!all.isEmpty()) {
            all.addAll(daily(BureauTime.dayOf(all.get(0).at()), time));
            all.sort(Comparator.comparing(Deed::at).thenComparing(Deed::caseNo).thenComparing(Deed::order));
        }
        return all;
    }

    /** What a visit found is opened with its record. */
    private static List<Deed> own(Story story, CaseTold told) {
        boolean ofVisit = told.visit() > 0 && !story.reportedUp(told);
        return ofVisit ? told.deeds().subList(1, told.deeds().size()) : told.deeds();
    }

    private static Instant moment(LocalDateTime at) {
        return at.atZone(BureauTime.ZONE).toInstant();
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
        days.add(Deed.ofAll(kind, days.size(), moment(at)));
    }
}
