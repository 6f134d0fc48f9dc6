package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Severity;

/** The bureau's own rules, kept as decision tables that it changes without code. */
public interface RectificationRules {

    /** How long a hazard of this category and severity may stand, when the catalogue says nothing nearer. */
    Limit limitFor(String category, Severity severity);

    Verification verificationFor(Severity severity, Source source);

    /** Whether a leader must approve the closure after the re-inspection was passed. */
    boolean closureNeedsApproval(Severity severity);

    /** @param township whether the township office may be one of the verifiers */
    record Verification(int people, Limit limit, boolean township) {}
}
