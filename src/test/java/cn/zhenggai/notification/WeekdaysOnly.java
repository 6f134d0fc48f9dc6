package cn.zhenggai.notification;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Reckoning;
import java.time.LocalDate;

/** A calendar that knows weekends and nothing else. */
class WeekdaysOnly implements Deadlines {

    @Override
    public boolean workday(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6;
    }

    @Override
    public Reckoning reckon(LocalDate start, Limit limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalDate plusWorkdays(LocalDate day, int workdays) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int workdaysBetween(LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }
}
