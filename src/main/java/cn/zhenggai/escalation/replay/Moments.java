package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** When a watch that looks every minute could have found something: whenever the answer to any of its questions changed. */
final class Moments {

    private final NavigableSet<Instant> all = new TreeSet<>();
    private final LadderRules.Rules rules;
    private final RungDays days;

    private Moments(LadderRules.Rules rules, RungDays days) {
        this.rules = rules;
        this.days = days;
    }

    static NavigableSet<Instant> of(PastCourse course, LadderRules.Rules rules, RungDays days) {
        Moments moments = new Moments(rules, days);
        course.stretches().forEach(stretch -> moments.add(course, stretch));
        course.work().forEach(moments::add);
        course.deeds().forEach(moments::add);
        return moments.all;
    }

    private void add(PastCourse course, Stretch stretch) {
        all.add(stretch.from());
        all.add(stretch.until());
        for (Rung rung : rules.of(Replay.ladder(course, stretch))) {
            if (!rung.inHours()) {
                morning(days.due(rung, stretch.deadline()));
            } else if (stretch.deadlineAt() != null) {
                all.add(stretch.deadlineAt().plus(Duration.ofHours(rung.amount())));
            }
        }
        if (stretch.graceUntil() != null) {
            morning(stretch.graceUntil().plusDays(1));
        }
        if (stretch.listed()) {
            morning(stretch.deadline().plusDays(1));
        }
    }

    private void add(WorkCourse item) {
        all.add(item.openedAt());
        for (Ladder ladder : Ladder.values()) {
            if (ladder.steps().contains(item.step())) {
                rules.of(ladder).forEach(rung -> morning(days.due(rung, item.dueOn())));
            }
        }
    }

    private void add(LeaderDeed deed) {
        all.add(deed.at());
        if (deed.heldUntil() != null) {
            after(all, deed.heldUntil(), days);
        }
    }

    /** The morning after the day, and that of the next working day. */
    static void after(NavigableSet<Instant> moments, LocalDate day, RungDays days) {
        moments.add(Occasion.morningOf(day.plusDays(1)));
        moments.add(Occasion.morningOf(days.nextWorkday(day)));
    }

    private void morning(LocalDate day) {
        all.add(Occasion.morningOf(day));
    }
}
