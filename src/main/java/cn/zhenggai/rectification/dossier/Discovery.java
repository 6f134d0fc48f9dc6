package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.Source;
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
        boolean insideSchool) {}
