package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;

/**
 * A line of a notice that is not signed yet became graver or lighter, or ended; published inside the transaction of
 * what happened, by one who holds the draft.
 *
 * @param open false when the case ended
 */
public record DraftLineChanged(long noticeId, CaseNumber number, boolean open) {}
