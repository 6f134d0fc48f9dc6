package cn.zhenggai.statistics;

import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.coordination.letter.ReturningPart;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.PlanState;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.ending.TerminatingCase;
import cn.zhenggai.rectification.ending.TerminationEntry;
import cn.zhenggai.rectification.verification.ReturningForProof;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.Photos;
import cn.zhenggai.task.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * One random step of a case, on its main path or beside it: it stands still anywhere, waits for an extension while it goes on,
 * is returned from the desk, done by others, ended. What is refused changes nothing.
 */
@Component
@Lazy
class WalkingFreely {

    private final Office office;
    private final Asking asking;
    private final Departments departments;
    private final ReturningPart returning;
    private final ReturningForProof proof;
    private final TerminatingCase terminating;
    private final Photos photos;
    private final MovableClock clock;
    private final Map<CaseNumber, Long> letters = new HashMap<>();
    private Actor contact;

    WalkingFreely(
            Office office,
            Asking asking,
            Departments departments,
            ReturningPart returning,
            ReturningForProof proof,
            TerminatingCase terminating,
            Photos photos,
            MovableClock clock) {
        this.office = office;
        this.asking = asking;
        this.departments = departments;
        this.returning = returning;
        this.proof = proof;
        this.terminating = terminating;
        this.photos = photos;
        this.clock = clock;
    }

    /** In an empty database. */
    void begin() {
        letters.clear();
        contact = departments.contact("县消防救援大队");
    }

    void move(PlayedCase one, Random random) {
        CaseWalk walk = one.walk();
        CaseState state = walk.state();
        if (one.selfFound()) {
            inside(walk, state, random);
        } else if (state.open()
                && state != CaseState.PAUSED
                && random.nextInt(2) == 0
                && waits(walk, Step.DECIDE_EXTENSION)) {
            asking.decide(walk, one.severity() == Severity.MAJOR ? "deputy" : "sectionhead", random.nextInt(3) > 0);
        } else if (state.served() && random.nextInt(25) == 0) {
            terminated(walk);
        } else if (state.served()
                && state != CaseState.PAUSED
                && state != CaseState.COORDINATING
                && random.nextInt(7) == 0) {
            walk.paused();
        } else {
            onwards(walk, state, random);
        }
    }

    private static void inside(CaseWalk walk, CaseState state, Random random) {
        switch (state) {
            case RECTIFYING -> walk.reported();
            case SUBMITTED -> walk.opinion(0, random.nextInt(3) > 0);
            default -> {}
        }
    }

    private void onwards(CaseWalk walk, CaseState state, Random random) {
        boolean well = random.nextInt(3) > 0;
        switch (state) {
            case DRAFT -> walk.signed();
            case ISSUED -> {
                if (random.nextInt(12) == 0) {
                    walk.withdrawn();
                } else {
                    walk.received();
                }
            }
            case PLANNING -> planning(walk, well);
            case RECEIVED, RECTIFYING -> working(walk, state, random);
            case PAUSED -> walk.resumed();
            case SCHOOL_REVIEW -> {
                if (well) {
                    walk.reportSigned();
                } else {
                    walk.reportReturned("照片不清");
                }
            }
            case SUBMITTED -> looked(walk, random);
            case VERIFYING -> walk.opinion(1, well || outside(walk));
            case CLOSE_REVIEW -> {
                if (well) {
                    walk.closureApproved();
                } else {
                    walk.closureReturned("请再看一次");
                }
            }
            case COORDINATING -> others(walk, random);
            default -> {}
        }
    }

    private void planning(CaseWalk walk, boolean well) {
        if (walk.facts().planState() != PlanState.DUE) {
            if (well) {
                walk.planApproved();
            } else {
                walk.planReturned("措施不具体");
            }
        } else if (!walk.facts().deadline().isBefore(clock.today())) {
            walk.planWritten();
        }
    }

    private void working(CaseWalk walk, CaseState state, Random random) {
        boolean secret = walk.facts().confidential();
        if (!secret && random.nextInt(6) == 0) {
            letters.put(walk.number(), departments.transferred(walk, contact, null));
        } else if (state == CaseState.RECEIVED) {
            walk.assigned();
        } else if (secret
                || random.nextInt(3) > 0
                || !asking.ask(walk, walk.facts().deadline().plusDays(6).toString())
                        .accepted()) {
            walk.reported();
        }
    }

    private void looked(CaseWalk walk, Random random) {
        Outcome<CaseNumber> returned = random.nextInt(5) == 0 && !outside(walk)
                ? proof.send(walk.number(), walk.verifiers().get(0), "照片看不出是哪里")
                : null;
        if (returned == null || !returned.accepted()) {
            walk.opinion(0, random.nextInt(3) > 0 || outside(walk));
        }
    }

    /** What others did is always found well, or they would have to be written to again. */
    private boolean outside(CaseWalk walk) {
        return letters.containsKey(walk.number());
    }

    private void others(CaseWalk walk, Random random) {
        long letter = letters.get(walk.number());
        if (random.nextInt(4) == 0) {
            returning.back(walk.number(), departments.head(), null, "由学校配齐").orThrow();
            letters.remove(walk.number());
        } else if (random.nextBoolean() && waits(walk, Step.ANSWER_LETTER)) {
            departments.accept(letter, contact).orThrow();
        } else {
            departments.done(letter, contact).orThrow();
        }
    }

    private void terminated(CaseWalk walk) {
        Actor deputy = office.actor("deputy");
        terminating
                .terminate(
                        walk.number(),
                        deputy,
                        new TerminationEntry(CaseEnding.Kind.DEMOLISHED, "已整体拆除", List.of(photos.document(deputy))))
                .orThrow();
    }

    private static boolean waits(CaseWalk walk, Step step) {
        return walk.story().waiting().stream().anyMatch(item -> item.step() == step);
    }
}
