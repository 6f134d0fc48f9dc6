package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.YearLoaded;
import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The days off and made-up days that the State Council orders: this year, and the coming one once it can be known. */
@Component
class CalendarStep implements FirstStep {

    private static final int AFTER_PEOPLE = 50;

    private final ReadingCalendar calendar;
    private final Clock clock;

    CalendarStep(ReadingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "calendar";
    }

    @Override
    public int order() {
        return AFTER_PEOPLE;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Looked look(Asking asking) {
        LocalDate today = BureauTime.today(clock);
        List<Integer> loaded = calendar.years().stream().map(YearLoaded::year).toList();
        int last = today.getYear() + (ordered(today) ? 1 : 0);
        List<Finding> findings = IntStream.rangeClosed(today.getYear(), last)
                .mapToObj(year -> Finding.of(loaded.contains(year), "firstStep.calendar.", String.valueOf(year)))
                .toList();
        return Looked.at("/calendar/load", findings);
    }

    /** The days of a year are ordered in November of the year before. */
    private static boolean ordered(LocalDate today) {
        return today.getMonthValue() >= Month.NOVEMBER.getValue();
    }
}
