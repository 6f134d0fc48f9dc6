package cn.zhenggai.escalation;

import cn.zhenggai.escalation.watch.OpeningDecisions;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;

/** What the process of a case has to be told of decisions. Called on a case that is locked, last of all. */
public interface EscalationProcess {

    /** A decision waits: the process opens the step of the leader, in this transaction. */
    void drafted(CaseNumber number);

    /**
     * The open step ends.
     *
     * @param workRef what the process calls it, as {@link OpeningDecisions#opened} was told
     * @param by null when it lapsed by itself
     */
    void decided(String workRef, Actor by, boolean taken);

    /** Runs the work in a transaction of its own, the engine's part included, whatever is under way around it. */
    void apart(Runnable work);
}
