package cn.zhenggai.rectification;

/**
 * A case, or a place in its re-inspection, went from one person to another; published inside the transaction that did it.
 *
 * @param about the case
 * @param formerId null when nobody had it
 * @param nextId who has it now
 * @param untold whether the next one hears of it by this alone
 */
public record CaseMoved(CaseEvent about, Long formerId, long nextId, boolean untold) {}
