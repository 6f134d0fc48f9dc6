package cn.zhenggai.accountability;

import java.time.LocalDate;

/**
 * What came of a proposal.
 *
 * @param personName and post, of a person; else null
 * @param decidedBy the office that decided, as its paper says
 * @param until the last day on which it has effects, null for none
 */
public record OutcomeEntry(
        ConsequenceForm form,
        String personName,
        String personPost,
        String decidedBy,
        LocalDate decidedOn,
        LocalDate until,
        String note) {}
