package cn.zhenggai.accountability;

import java.time.Instant;
import java.time.LocalDate;

/** What came of a proposal, as it is read. @param inForce it has effects today */
public record OutcomeView(
        ConsequenceForm form,
        String personName,
        String personPost,
        String decidedBy,
        LocalDate decidedOn,
        LocalDate until,
        String note,
        String recordedName,
        Instant recordedAt,
        boolean inForce) {}
