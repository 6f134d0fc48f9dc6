package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.Addressing;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.replay.Fired;
import cn.zhenggai.escalation.replay.PastCourse;
import cn.zhenggai.escalation.replay.Replay;
import cn.zhenggai.escalation.replay.Stretch;
import cn.zhenggai.escalation.replay.WorkCourse;
import cn.zhenggai.rectification.deadline.LimitTrial;
import cn.zhenggai.rectification.deadline.OtherDeadlines.End;
import cn.zhenggai.rectification.deadline.OtherDeadlines.Ends;
import cn.zhenggai.rule.RuleKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The present rules and the others side by side, counted case by case. */
final class Both {

    /** Cases that are listed; all are counted. */
    static final int LISTED = 2000;

    private final OtherRules present;
    private final OtherRules other;
    private final LadderRules ladders;
    private final Instant now;
    private final Tally tally = new Tally();
    private final Comparing comparing = new Comparing();
    private final List<Trial.Changed> changed = new ArrayList<>();
    private int hidden;
    private int moved;
    private int uncounted;
    private int lateWas;
    private int lateWouldBe;
    private int newlyLate;
    private int noLonger;

    Both(OtherRules present, OtherRules other, LadderRules ladders, Instant now) {
        this.present = present;
        this.other = other;
        this.ladders = ladders;
        this.now = now;
    }

    void play(List<Long> asked, List<PastCourse> courses, Addressing addressing, Set<Long> visible) {
        Map<Long, Ends> ends = other.ends() == null ? Map.of() : other.ends().apply(asked);
        Map<Long, List<Fired>> was = new HashMap<>();
        Map<Long, List<Fired>> wouldBe = new HashMap<>();
        List<Long> items = courses.stream()
                .flatMap(course -> course.work().stream())
                .map(WorkCourse::id)
                .toList();
        CountingMessages messages = new CountingMessages(addressing, asked, items);
        for (PastCourse course : courses) {
            PastCourse then = other(course, ends.get(course.id()));
            was.put(course.id(), fired(course, present));
            wouldBe.put(course.id(), fired(then, other));
            was.get(course.id()).forEach(step -> messages.count(course.id(), step, tally.messages(false)));
            wouldBe.get(course.id()).forEach(step -> messages.count(course.id(), step, tally.messages(true)));
            comparing.compare(course, was.get(course.id()));
            compare(course, then, tally.compare(was.get(course.id()), wouldBe.get(course.id())), visible);
        }
    }

    private List<Fired> fired(PastCourse course, OtherRules by) {
        return Replay.of(course, by.ladder(course, ladders), by.days(), now);
    }

    /** People did what they did; only their ends were others. */
    private PastCourse other(PastCourse course, @Nullable Ends ends) {
        if (other.ends() == null) {
            return course;
        }
        if (ends == null || !ends.counted()) {
            uncounted++;
            return course.with(stretch -> stretch, other.work());
        }
        return course.with(stretch -> other(stretch, ends.others().get(stretch.deadline())), other.work());
    }

    private static Stretch other(Stretch stretch, @Nullable End end) {
        return end == null ? stretch : stretch.due(end.day(), end.moment());
    }

    private void compare(PastCourse course, PastCourse then, List<Trial.Shift> shifts, Set<Long> visible) {
        boolean late = course.late(now);
        boolean wouldBeLate = then.late(now);
        lateWas += late ? 1 : 0;
        lateWouldBe += wouldBeLate ? 1 : 0;
        newlyLate += !late && wouldBeLate ? 1 : 0;
        noLonger += late && !wouldBeLate ? 1 : 0;
        boolean otherDay = !course.last().deadline().equals(then.last().deadline());
        moved += otherDay ? 1 : 0;
        if (!otherDay && shifts.isEmpty() && late == wouldBeLate) {
            return;
        }
        if (!visible.contains(course.id()) || changed.size() >= LISTED) {
            hidden++;
            return;
        }
        changed.add(new Trial.Changed(
                course.number(),
                course.title(),
                course.schoolName(),
                course.severity(),
                course.open(),
                course.last().deadline(),
                then.last().deadline(),
                late,
                wouldBeLate,
                shifts));
    }

    Trial trial(RuleKind kind, Trial.Period period, Trial.Coverage coverage, @Nullable LimitTrial limits) {
        return new Trial(
                kind,
                period,
                coverage,
                limits,
                new Trial.Moves(moved, uncounted, lateWas, lateWouldBe, newlyLate, noLonger),
                tally.steps(),
                tally.kinds(),
                tally.parts(),
                comparing.proof(),
                List.copyOf(changed),
                hidden);
    }
}
