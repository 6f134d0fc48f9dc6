package cn.zhenggai.point;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school does with its own points. */
@Service
public class KeepingPoints {

    static final int MOST = 200;

    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    /** 100 bits: nobody guesses one. */
    private static final int LONG = 20;

    private final Points points;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    KeepingPoints(Points points, Clock clock) {
        this.points = points;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Long> add(Actor by, PointEntry entry) {
        if (!PointRights.keeps(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        List<Point> all = points.in(List.of(by.unitId()));
        Optional<Refusal> refusal = entry.checked()
                .that(all.size() < MOST, "name", "point.tooMany", MOST)
                .that(free(all, entry, 0), "name", "point.nameTaken")
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Instant now = BureauTime.now(clock);
        long id = points.insert(by.unitId(), entry, by, now);
        points.hang(id, code(), now);
        return Outcome.done(id);
    }

    /** @param version of the point when it was read */
    @Transactional
    public Outcome<Long> change(Actor by, long id, int version, PointEntry entry) {
        Point point = own(by, id);
        List<Point> all = points.in(List.of(point.schoolId()));
        Optional<Refusal> refusal = entry.checked()
                .that(free(all, entry, id), "name", "point.nameTaken")
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return points.change(id, version, entry, by, BureauTime.now(clock))
                ? Outcome.done(id)
                : Outcome.refused(Refusal.conflict("point.changedMeanwhile"));
    }

    /** Nobody is asked there any more; what was passed stays. */
    @Transactional
    public Outcome<Long> giveUp(Actor by, long id) {
        own(by, id);
        points.giveUp(id, by, BureauTime.now(clock));
        return Outcome.done(id);
    }

    /** Another plate, when the one that hangs there was photographed or lost: the old one opens nothing any more. */
    @Transactional
    public Outcome<Long> hangAnother(Actor by, long id) {
        own(by, id);
        points.hang(id, code(), BureauTime.now(clock));
        return Outcome.done(id);
    }

    private Point own(Actor by, long id) {
        return points.find(id)
                .filter(point -> PointRights.keeps(by) && point.schoolId() == by.unitId())
                .orElseThrow(() -> new PointNotFound(String.valueOf(id)));
    }

    private static boolean free(List<Point> all, PointEntry entry, long id) {
        return all.stream().noneMatch(other -> other.id() != id && other.name().equals(entry.plainName()));
    }

    private String code() {
        return chance.ints(LONG, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
    }
}
