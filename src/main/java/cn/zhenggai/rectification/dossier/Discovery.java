package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a case came to light. A part of the case's row.
 *
 * @param witness who of the school saw it being fixed on the spot, else null
 * @param insideSchool the school found it, mends it and has it looked at by a colleague; nobody outside orders anything
 */
public record Discovery(
        Source source,
        String witness,
        LocalDate foundOn,
        long openedBy,
        String openedByName,
        Instant openedAt,
        boolean insideSchool) {

    /** Whether anything of the case can be late for the reader. */
    public boolean countsFor(Actor reader) {
        return reader.inSchool() || lateOutside();
    }

    /** What a school found and mends inside is late for the school alone. */
    boolean lateOutside() {
        return !insideSchool;
    }
}
