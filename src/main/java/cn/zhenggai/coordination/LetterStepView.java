package cn.zhenggai.coordination;

import java.time.Instant;

/** @param confirmedAt null for what needs nobody, and until the deputy has sent it */
public record LetterStepView(
        LetterStepKind kind, int turn, Instant takenAt, String confirmedByName, Instant confirmedAt, String note) {}
