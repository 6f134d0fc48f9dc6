package cn.zhenggai.coordination;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter as it is read.
 *
 * @param place which of the letters about its case, from 1
 * @param follows the place of the one that came back, null for the first
 * @param turn which time the department acts on it
 * @param reply what came of it
 * @param mine whether the reader answers it for his department
 */
public record LetterView(
        long id,
        CaseNumber number,
        int place,
        LetterKind kind,
        LetterState state,
        long unitId,
        String unitName,
        boolean designated,
        Integer follows,
        int turn,
        String subject,
        String harm,
        String request,
        String interim,
        String schoolName,
        String sentByName,
        Instant sentAt,
        LocalDate answerBy,
        LocalDate replyBy,
        boolean overdue,
        Reply reply,
        List<EvidenceFile> photos,
        List<EvidenceFile> replyFiles,
        List<LetterStepView> steps,
        boolean mine) {

    /** All is null until it happened. */
    public record Reply(
            String answeredByName,
            Instant answeredAt,
            String objection,
            String proposedUnit,
            Instant referredAt,
            String referredNote,
            String doneByName,
            Instant doneAt,
            String text,
            Instant endedAt,
            String ending) {}

    /** May still be sent back today. */
    public boolean returnable(LocalDate today) {
        return state == LetterState.SENT && !designated && !today.isAfter(answerBy);
    }

    /** Whether the deputy's word is waited for. */
    public boolean supervisionDrafted() {
        return state.withDepartment()
                && steps.stream()
                        .anyMatch(step -> step.turn() == turn
                                && step.kind() == LetterStepKind.SUPERVISION
                                && step.confirmedAt() == null);
    }
}
