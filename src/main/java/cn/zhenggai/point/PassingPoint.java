package cn.zhenggai.point;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the school was at a point on his round, and says how he found it. */
@Service
public class PassingPoint {

    private final Points points;
    private final Passes passes;
    private final PointRights rights;
    private final Clock clock;

    PassingPoint(Points points, Passes passes, PointRights rights, Clock clock) {
        this.points = points;
        this.passes = passes;
        this.rights = rights;
        this.clock = clock;
    }

    /** The point whose plate was read; a plate that was taken down leads nowhere. */
    public Point read(Actor by, String code) {
        return points.hanging(code)
                .filter(point -> rights.passes(by, point.schoolId()))
                .orElseThrow(() -> new PointNotFound(code));
    }

    /**
     * Each time counts, also twice on one day.
     *
     * @param trouble what is not in order; of no interest where all is {@code sound}
     */
    @Transactional
    public Outcome<Point> pass(Actor by, String code, boolean sound, @Nullable String trouble) {
        Point point = read(by, code);
        if (!PointRights.goesRound(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Optional<Refusal> refusal = sound
                ? Optional.empty()
                : new Checks().text(trouble, "trouble", 500).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        passes.insert(point, by, BureauTime.now(clock), null, sound || trouble == null ? null : trouble.strip());
        return Outcome.done(point);
    }
}
