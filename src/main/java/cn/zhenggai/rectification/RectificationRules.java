package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;

/** The bureau's own rules, kept as decision tables that it changes without code. */
public interface RectificationRules {

    /** How long a hazard of this category and severity may stand, when the catalogue says nothing nearer. */
    Limit limitFor(String category, Severity severity);

    /** Another table of limits, to be looked at; refused with every rule that cannot be meant. Nothing is changed. */
    Outcome<Limits> trying(byte[] table);

    /** What a table says. */
    interface Limits {

        Limit limitFor(String category, Severity severity);
    }

    Verification verificationFor(Severity severity, Source source);

    /** Whether a leader must approve the closure after the re-inspection was passed. */
    boolean closureNeedsApproval(Severity severity);

    /** Who answers a request for more time, by when, and how early it must be asked for. */
    ExtensionRule extensionFor(Severity severity, boolean listed, int approvedBefore);

    /** In days; 0 when this reason does not stop a case of this category. */
    int longestPause(PauseReason reason, String category);

    /**
     * @param decider a leader's desk
     * @param noticeWorkdays how many working days before the deadline a request is early enough
     * @param decideWorkdays within how many the bureau answers
     * @param most how many may be approved in all
     */
    record ExtensionRule(Desk.Kind decider, int noticeWorkdays, int decideWorkdays, int most) {}

    /** @param township whether the township office may be one of the verifiers */
    record Verification(int people, Limit limit, boolean township) {}
}
