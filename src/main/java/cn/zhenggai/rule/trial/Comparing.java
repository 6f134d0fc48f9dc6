package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.replay.Fired;
import cn.zhenggai.escalation.replay.PastCourse;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Holds the present rules, played again, against the steps that were really taken: the measure of every dry run. */
final class Comparing {

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
        steps.forEach(step -> same += really.remove(words(step)) ? 1 : 0);
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
