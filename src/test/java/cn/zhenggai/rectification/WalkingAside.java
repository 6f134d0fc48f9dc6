package cn.zhenggai.rectification;

import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.Photos;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Takes a case along its main path as far as a side path begins, and says where and why it went no further. */
@Component
class WalkingAside {

    private static final AtomicInteger PICTURES = new AtomicInteger(700_000);
    private static final List<CaseState> ROAD = List.of(
            CaseState.RECTIFYING,
            CaseState.SCHOOL_REVIEW,
            CaseState.SUBMITTED,
            CaseState.VERIFYING,
            CaseState.CLOSE_REVIEW,
            CaseState.CLOSED);
    static final Outcome<?> NOTHING_TO_DO = Outcome.done("nothing");

    private final Office office;
    private final Departments departments;
    private Actor contact;

    WalkingAside(Office office, Departments departments) {
        this.office = office;
        this.departments = departments;
    }

    /** Of the one department of these tests. */
    Actor contact() {
        if (contact == null) {
            contact = departments.contact("县消防救援大队");
        }
        return contact;
    }

    Outcome<?> forward(PairedCase of, CaseState goal) {
        Outcome<?> last = NOTHING_TO_DO;
        while (last.accepted() && before(of.walk.state(), goal)) {
            last = onwards(of);
        }
        return last;
    }

    private static boolean before(CaseState now, CaseState goal) {
        return !ROAD.contains(now) || ROAD.indexOf(now) < ROAD.indexOf(goal);
    }

    private Outcome<?> onwards(PairedCase of) {
        CaseWalk walk = of.walk;
        return switch (walk.state()) {
            case COORDINATING -> departments.done(of.letter, contact());
            case SCHOOL_REVIEW -> office.reports.review(walk.number(), office.actor(CaseWalk.PRINCIPAL), true, null);
            case SUBMITTED -> opinion(walk, 0);
            case VERIFYING -> opinion(walk, 1);
            case CLOSE_REVIEW -> office.closing.review(walk.number(), at(walk, Step.APPROVE_CLOSURE), true, null);
            default -> report(of);
        };
    }

    private Outcome<?> opinion(CaseWalk walk, int place) {
        return office.verifying.verify(
                walk.number(), walk.verifiers().get(place), new Opinion(true, "已到现场查看", null, null));
    }

    private Outcome<?> report(PairedCase of) {
        WorkDone done = of.steals ? stolen(of.walk) : of.walk.workDone();
        return office.reporting.report(of.walk.number(), office.actor(CaseWalk.WORKER), done);
    }

    /** With a picture that was handed in for another school before. */
    private WorkDone stolen(CaseWalk walk) {
        int picture = PICTURES.incrementAndGet();
        long there = office.photos.handedIn(office.actor("inspector1"), Photos.jpeg(picture));
        office.open(office.finding()
                .school(cn.zhenggai.TestCounty.OTHER_SCHOOL)
                .foundOn(walk.facts().foundOn())
                .photos(List.of(there)));
        long here = office.photos.handedIn(office.actor(CaseWalk.WORKER), Photos.jpeg(picture));
        return new WorkDone(
                "已更换", null, null, List.of(new Attachment(here, walk.before().get(0))), null);
    }

    /** What stands still with its case too. */
    List<WorkItem> work(CaseWalk walk) {
        return office.work.waitingOf(walk.number());
    }

    boolean waits(CaseWalk walk, Step step) {
        return work(walk).stream().anyMatch(item -> item.step() == step);
    }

    /** Who sits at the desk where the step waits; who may where it waits nowhere. */
    Actor at(CaseWalk walk, Step step) {
        return office.actor(work(walk).stream()
                .filter(item -> item.step() == step)
                .map(WorkItem::desk)
                .map(Desk::kind)
                .map(kind -> kind.name().replace("_", "").toLowerCase(java.util.Locale.ROOT))
                .findFirst()
                .orElse(step == Step.DECIDE_EXTENSION ? "sectionhead" : "deputy"));
    }
}
