package cn.zhenggai.point;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where somebody was today, and where nobody was yet. */
@Component
public class ReadingRound {

    private static final int WEEKS_BACK = 2;

    private final Points points;
    private final Passes passes;
    private final RoundDays days;
    private final Clock clock;

    ReadingRound(Points points, Passes passes, RoundDays days, Clock clock) {
        this.points = points;
        this.passes = passes;
        this.days = days;
        this.clock = clock;
    }

    /** Four statements. */
    public Round of(long school) {
        LocalDate today = BureauTime.today(clock);
        List<Pass> passed = passes.on(school, today);
        List<Round.Line> lines = points.in(List.of(school)).stream()
                .map(point -> new Round.Line(
                        point,
                        passed.stream()
                                .filter(pass -> pass.pointId() == point.id())
                                .toList()))
                .toList();
        return new Round(
                lines,
                days.asked(today),
                passes.days(school, today.minusWeeks(WEEKS_BACK)).stream()
                        .filter(day -> day.day().isBefore(today))
                        .toList());
    }

    public List<Point> points(long school) {
        return points.in(List.of(school));
    }
}
