package cn.zhenggai.notice.reading;

import cn.zhenggai.notice.NoticeAction;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Transitions;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A notice as it is read and printed.
 *
 * @param number null while it is a draft
 * @param refusal why the school would not sign the receipt; null when it did, or has not been asked
 * @param lines those that the reader may see, in their order
 * @param hidden how many others there are
 * @param closed of {@code total} lines, hidden ones included; withdrawn and merged ones count in neither
 * @param allowed what the reader may do now
 */
public record NoticeSheet(
        long id,
        String number,
        NoticeState state,
        long schoolId,
        String schoolName,
        String bureauName,
        Long visitId,
        LocalDate visitedOn,
        String subject,
        String leader,
        List<String> members,
        String jointWith,
        int photos,
        String signatoryName,
        String signedByName,
        Instant signedAt,
        String receivedByName,
        String receivedByPost,
        Instant receivedAt,
        String refusal,
        String witness,
        String refusalByName,
        String withdrawnByName,
        Instant withdrawnAt,
        String withdrawalReason,
        List<Line> lines,
        int hidden,
        int closed,
        int total,
        Set<NoticeAction> allowed) {

    /**
     * @param stopUse what it is about is not used until it is put right
     * @param printedNumber null while the notice is a draft
     * @param served the last day as it was served; another than {@code due} once it was moved
     * @param overdue at the moment of reading
     * @param byRule whether the deadline was counted and not written by a person; a draft's moves with the day of issue
     */
    public record Line(
            int no,
            CaseNumber caseNumber,
            String printedNumber,
            String place,
            String description,
            String category,
            String itemCode,
            Severity severity,
            String basis,
            String requirement,
            boolean stopUse,
            DueBy due,
            LocalDate served,
            boolean byRule,
            CaseState state,
            boolean fixedOnTheSpot,
            boolean overdue) {

        public LocalDate deadline() {
            return due.day();
        }

        /** The day that was served does not hold any more. */
        public boolean moved() {
            return served != null && !served.equals(due.day());
        }

        /** Withdrawn and merged lines are shown and not counted. */
        public boolean counted() {
            return !state.dropped();
        }

        public boolean done() {
            return state == CaseState.CLOSED || state == CaseState.FIXED_ON_SITE;
        }

        /** It waits to be given to somebody. */
        boolean assignable() {
            return Transitions.admit(Action.ASSIGN, state);
        }

        public String twoDigits() {
            return String.format("%02d", no);
        }
    }

    public boolean may(String action) {
        return allowed.contains(NoticeAction.valueOf(action));
    }

    public int percent() {
        return total == 0 ? 0 : closed * 100 / total;
    }

    /** Lines that wait to be given to somebody. */
    public List<Line> unassigned() {
        return lines.stream().filter(Line::assignable).toList();
    }

    /** Lines that wait to be given to somebody as soon as they are received: those that need no plan before. */
    public List<Line> assignedNext() {
        return lines.stream()
                .filter(line -> line.state() == CaseState.ISSUED && line.severity() == Severity.GENERAL)
                .toList();
    }

    /** Lines that wait for the signature. */
    public List<Line> drafts() {
        return lines.stream().filter(line -> line.state() == CaseState.DRAFT).toList();
    }
}
