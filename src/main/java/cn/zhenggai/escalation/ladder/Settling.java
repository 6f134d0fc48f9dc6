package cn.zhenggai.escalation.ladder;

import cn.zhenggai.escalation.EscalationProcess;
import cn.zhenggai.rectification.steps.ListingCase;
import cn.zhenggai.rectification.steps.NotingDecision;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends a draft under the lock of its case: the row, the log of the case, and last of all its process. */
@Component
public class Settling {

    private final LadderSteps steps;
    private final NotingDecision noting;
    private final ListingCase listing;
    private final EscalationProcess process;
    private final Clock clock;

    Settling(LadderSteps steps, NotingDecision noting, ListingCase listing, EscalationProcess process, Clock clock) {
        this.steps = steps;
        this.noting = noting;
        this.listing = listing;
        this.process = process;
        this.clock = clock;
    }

    /** The process tells those concerned, on a side path that it may have to begin first. */
    public void confirm(LadderStep draft, Actor by, String note) {
        if (draft.workRef() == null) {
            process.drafted(draft.number());
        }
        String workRef = steps.find(draft.id()).orElseThrow().workRef();
        steps.settle(draft.id(), StepState.CONFIRMED, by, BureauTime.now(clock), note);
        if (draft.kind() == StepKind.LISTING) {
            listing.list(draft.number(), by, note);
        } else {
            noting.note(draft.number(), by, draft.kind().taken(), note);
        }
        process.decided(workRef, by, true);
    }

    public void decline(LadderStep draft, Actor by, String reason) {
        noting.note(draft.number(), by, draft.kind().declined(), reason);
        end(draft, StepState.DECLINED, by, reason);
    }

    /** Without a word in the log of the case, which tells of it otherwise. */
    public void end(LadderStep draft, StepState state, Actor by, String reason) {
        steps.settle(draft.id(), state, by, BureauTime.now(clock), reason);
        if (draft.workRef() != null) {
            process.decided(draft.workRef(), by, false);
        }
    }
}
