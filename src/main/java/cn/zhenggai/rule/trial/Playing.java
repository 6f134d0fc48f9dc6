package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.Addressing;
import cn.zhenggai.escalation.ladder.DueDays;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.replay.PastCourses;
import cn.zhenggai.escalation.replay.RungDays;
import cn.zhenggai.rectification.deadline.LimitTrial;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays present and other rules over the cases, some hundreds at a time so that their number costs no memory. */
@Component
class Playing {

    private static final int AT_ONCE = 400;

    private final TriedCases cases;
    private final PastCourses courses;
    private final LadderRules ladders;
    private final DueDays days;
    private final Addressing addressing;
    private final Clock clock;

    Playing(
            TriedCases cases,
            PastCourses courses,
            LadderRules ladders,
            DueDays days,
            Addressing addressing,
            Clock clock) {
        this.cases = cases;
        this.courses = courses;
        this.ladders = ladders;
        this.days = days;
        this.addressing = addressing;
        this.clock = clock;
    }

    Trial play(Actor reader, RuleKind kind, Trial.Period period, OtherRules other, @Nullable LimitTrial limits) {
        TriedCases.Found open = cases.open(reader);
        TriedCases.Found closed = cases.closed(reader, period);
        List<Long> all = new ArrayList<>(open.cases());
        all.addAll(closed.cases());
        Instant now = BureauTime.now(clock);
        Both both = new Both(new OtherRules(null, new RungDays(days), null, item -> item), other, ladders, now);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            both.play(some, courses.of(some), addressing, cases.visible(reader, some));
        }
        Trial.Coverage coverage = new Trial.Coverage(
                open.cases().size(), open.of(), closed.cases().size(), closed.of());
        return both.trial(kind, period, coverage, limits);
    }
}
