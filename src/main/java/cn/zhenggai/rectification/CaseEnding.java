package cn.zhenggai.rectification;

import java.time.Instant;

/** When and why a case ended; all is null while it is open. A part of the case's row. */
record CaseEnding(Instant endedAt, String endingReason) {

    static final CaseEnding NONE = new CaseEnding(null, null);
}
