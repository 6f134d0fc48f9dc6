package cn.zhenggai.rectification.dossier;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseState;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How far a case had come in the ledger that it is taken over from.
 *
 * @param stand where it goes on, or how it ended
 * @param number that it had there, null for none
 * @param issuedAt null for what others act on
 * @param worker who does the work, null for nobody yet
 * @param endedAt null while it is open
 * @param timeKnown whether its days are known well enough to say that it was in time, or late
 * @param at the moment of the take-over; what was late before climbs from its day on
 */
public record Inherited(
        CaseState stand,
        String number,
        Instant issuedAt,
        LocalDate originalDeadline,
        LocalDate deadline,
        PersonCard worker,
        Instant submittedAt,
        Instant endedAt,
        boolean timeKnown,
        Instant at) {}
