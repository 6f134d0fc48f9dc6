package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.replay.Fired;
import cn.zhenggai.escalation.replay.PastCourse;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the present rules, played again, against the steps that were really taken: the measure of every dry run. */
final class Comparing {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);

    private int recorded;
    private int replayed;
    private int same;

    void compare(PastCourse course, List<Fired> steps) {
        List<String> really = new ArrayList<>(course.taken().stream()
                .filter(PastCourse::replayable)
                .map(Comparing::words)
                .toList());
        recorded += really.size();
        replayed += steps.size();
        List<String> only = new ArrayList<>();
        for (Fired step : steps) {
            if (really.remove(words(step))) {
                same++;
            } else {
                only.add(words(step));
            }
        }
        if (!only.isEmpty() || !really.isEmpty()) {
            LOG.debug("{}: replayed alone {}, recorded alone {}", course.number(), only, really);
        }
    }

    Trial.Proof proof() {
        return new Trial.Proof(recorded, replayed, same);
    }

    private static String words(LadderStep step) {
        return words(step.clock(), step.subject(), step.rung(), step.takenAt());
    }

    private static String words(Fired step) {
        return words(step.clock(), step.subject(), step.rung().rung(), step.at());
    }

    private static String words(String clock, long subject, String rung, Instant at) {
        return clock + " " + subject + " " + rung + " " + BureauTime.dayOf(at);
    }
}
