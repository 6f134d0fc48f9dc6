package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.rectification.PlanState;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The case itself as it is read.
 *
 * @param deadline the approved one; {@code originalDeadline} is the one first served
 * @param stops how many stop orders hold
 * @param fundsAllotted in 万元
 * @param submittedAt when the principal signed the report that now waits or was accepted
 * @param endingKind of what was terminated, null otherwise
 * @param objecting whether an objection of the school waits for its answer
 * @param graceUntil the last day that a rejecting opinion set, if any
 */
public record CaseFacts(
        CaseNumber number,
        CaseState state,
        Severity severity,
        Source source,
        long schoolId,
        String schoolName,
        String itemCode,
        String category,
        boolean confidential,
        boolean stopUse,
        int stops,
        String title,
        String place,
        String description,
        String basis,
        String requirement,
        PersonName witness,
        LocalDate foundOn,
        PersonName openedByName,
        Instant openedAt,
        PersonName issuedByName,
        Instant issuedAt,
        LocalDate originalDeadline,
        LocalDate deadline,
        PersonName receivedByName,
        Instant receivedAt,
        PlanState planState,
        BigDecimal fundsAllotted,
        PersonName assigneeName,
        int round,
        Instant submittedAt,
        LocalDate graceUntil,
        Instant endedAt,
        String endingReason,
        CaseEnding.Kind endingKind,
        boolean objecting,
        ClockFacts clock,
        TieFacts ties) {

    public static CaseFacts of(RectificationCase c, Actor reader) {
        return of(c, Names.of(reader), ClockFacts.of(c, reader));
    }

    /** With every name, for a paper that is kept. */
    static CaseFacts whole(RectificationCase c) {
        return of(c, Names.all(), ClockFacts.whole(c));
    }

    private static CaseFacts of(RectificationCase c, Names names, ClockFacts clock) {
        return new CaseFacts(
                c.number(),
                c.state(),
                c.severity(),
                c.discovery().source(),
                c.jurisdiction().schoolId(),
                c.jurisdiction().schoolName(),
                c.hazard().itemCode(),
                c.hazard().category(),
                c.hazard().confidential(),
                c.hazard().stopUse(),
                c.stops().stopsActive(),
                c.hazard().title(),
                c.hazard().place(),
                c.hazard().description(),
                c.hazard().basis(),
                c.order().requirement(),
                names.show(c.discovery().witness()),
                c.discovery().foundOn(),
                names.show(c.discovery().openedByName()),
                c.discovery().openedAt(),
                names.show(c.order().issuedByName()),
                c.order().issuedAt(),
                c.clock().originalDeadline(),
                c.clock().deadline(),
                names.show(c.order().receivedByName()),
                c.order().receivedAt(),
                c.course().planState(),
                c.fundsAllotted(),
                names.show(c.course().assigneeName()),
                c.course().roundNo(),
                c.course().submittedAt(),
                c.clock().graceUntil(),
                c.course().ending().endedAt(),
                c.course().ending().endingReason(),
                c.course().ending().endingKind(),
                c.objection().objecting(),
                clock,
                TieFacts.of(c));
    }
}
