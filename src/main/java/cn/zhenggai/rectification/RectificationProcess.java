package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;

/**
 * What the process has to be told; it answers by opening the next step. Called last in a use case, on a case that is
 * locked and whose step is known to be open, inside the transaction of the use case.
 */
public interface RectificationProcess {

    void start(CaseNumber number, Actor by, Severity severity, Beginning beginning);

    /**
     * A case that came a part of the way elsewhere goes on where it stands.
     *
     * @param verifiers how many people have to look; meaningless anywhere but before the re-inspection
     */
    void takenOver(CaseNumber number, Actor by, Severity severity, CaseState stand, int verifiers);

    /** The school is to act after all: its notice waits to be signed. */
    void schoolActs(CaseNumber number, Actor by);

    /** Others act from now on; the step that the school had open is over. */
    void transferred(CaseNumber number, Actor by);

    /** @param verifiers how many people have to look at what others did */
    void othersDone(CaseNumber number, Actor by, int verifiers);

    /** A part of it is the school's after all. */
    void partReturned(CaseNumber number, Actor by, Resumption resumption);

    void noticeSigned(CaseNumber number, Actor by, Severity severity);

    void noticeReceived(CaseNumber number, Actor by);

    void planWritten(CaseNumber number, Actor by);

    void planReviewed(CaseNumber number, Actor by, boolean approved);

    void workAssigned(CaseNumber number, Actor by);

    void workReported(CaseNumber number, Actor by);

    /** The school looks at its own work: one colleague re-inspects, and nobody signs before. */
    void workReportedInside(CaseNumber number, Actor by);

    /** @param verifiers how many people have to re-inspect; meaningless when the report was returned */
    void reportReviewed(CaseNumber number, Actor by, boolean signed, int verifiers);

    /** One of several opinions: the round goes on while others are missing. */
    void opinionGiven(CaseNumber number, Actor by, int position, RoundResult result);

    /**
     * An open case is graver or lighter now.
     *
     * @param planFor whether a plan is needed first from now on, null when that stays as it is
     */
    void regraded(CaseNumber number, Actor by, Severity severity, Boolean planFor);

    /** Nobody goes there: every place of the round is closed at once. @param how it is rejected, to the school or to others */
    void submissionReturned(CaseNumber number, Actor by, RoundResult how);

    void closureReviewed(CaseNumber number, Actor by, boolean approved);

    void withdrawn(CaseNumber number, Actor by);

    void merged(CaseNumber number, Actor by);

    void extensionAsked(CaseNumber number, Actor by);

    void extensionDecided(CaseNumber number, Actor by, boolean approved);

    /** The steps that were open stay so, and wait at no desk until it goes on. */
    void paused(CaseNumber number, Actor by);

    /** @param by null when the day of review has come by itself */
    void resumed(CaseNumber number, Actor by);

    /** A case that was over begins again, with whoever has to put it right. */
    void reopened(CaseNumber number, Actor by, Severity severity);

    /** What is being looked at was falsified: it goes back, whatever opinions are missing. */
    void falsified(CaseNumber number, Actor by);

    /** How a hazard is to be dealt with from the moment it was found. */
    enum Beginning {
        ORDERED,
        FIXED_ON_THE_SPOT,
        SELF_FOUND,
        CAUSED_OUTSIDE
    }

    /** Where a school takes up again what others acted on. */
    enum Resumption {
        ASSIGNING,
        PLANNING,
        RECTIFYING
    }

    /** What the opinions given so far amount to. */
    enum RoundResult {
        PENDING,
        REJECTED,
        PASSED,
        PASSED_FOR_APPROVAL,
        /** What others did is not enough, and they go on. */
        REJECTED_OUTSIDE
    }
}
