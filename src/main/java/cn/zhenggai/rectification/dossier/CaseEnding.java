package cn.zhenggai.rectification.dossier;

import java.time.Instant;

/**
 * When and why a case ended; all is null while it is open. A part of the case's row.
 *
 * @param endingKind of what ended without having been rectified, null otherwise
 */
public record CaseEnding(Instant endedAt, String endingReason, Kind endingKind) {

    static final CaseEnding NONE = new CaseEnding(null, null, null);

    /** Why nothing is left that could be rectified. */
    public enum Kind {
        SCHOOL_CLOSED,
        DEMOLISHED,
        /** 关停取缔. */
        CLOSED_DOWN
    }
}
