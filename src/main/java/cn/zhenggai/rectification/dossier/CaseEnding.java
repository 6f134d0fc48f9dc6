package cn.zhenggai.rectification.dossier;

import java.time.Instant;

/** When and why a case ended; all is null while it is open. A part of the case's row. */
public record CaseEnding(Instant endedAt, String endingReason) {

    static final CaseEnding NONE = new CaseEnding(null, null);
}
