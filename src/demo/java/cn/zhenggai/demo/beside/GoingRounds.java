package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.point.KeepingPoints;
import cn.zhenggai.point.PassingPoint;
import cn.zhenggai.point.Point;
import cn.zhenggai.point.PointEntry;
import cn.zhenggai.point.ReadingRound;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A school hangs up its plates and goes its round of the day. */
@Component
@Profile("demo")
public class GoingRounds {

    private final KeepingPoints keeping;
    private final PassingPoint passing;
    private final ReadingRound reading;

    GoingRounds(KeepingPoints keeping, PassingPoint passing, ReadingRound reading) {
        this.keeping = keeping;
        this.passing = passing;
        this.reading = reading;
    }

    public void hang(Actor by) {
        Sheet.rows("points").forEach(row -> keeping.add(
                        by,
                        new PointEntry(
                                row.get("name"),
                                row.get("place"),
                                row.get("daily").equals("yes")))
                .orThrow());
    }

    /** @param told how many points, and what is not in order at the last of them, nothing for all in order */
    public void go(Actor by, String told) {
        List<String> words = Sheet.words(told);
        List<Point> points = reading.points(by.unitId()).subList(0, Integer.parseInt(words.get(0)));
        for (int i = 0; i < points.size(); i++) {
            boolean trouble = words.size() > 1 && i == points.size() - 1;
            passing.pass(by, points.get(i).code(), !trouble, trouble ? words.get(1) : null)
                    .orThrow();
        }
    }
}
