package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterKind;
import cn.zhenggai.coordination.LetterState;
import cn.zhenggai.coordination.LetterStepView;
import cn.zhenggai.coordination.LetterView;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A letter for programs; its files by their ids. */
record LetterItem(
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
        LetterView.Reply reply,
        List<Long> photos,
        List<Long> replyFiles,
        List<LetterStepView> steps) {

    static LetterItem of(LetterView letter) {
        return new LetterItem(
                letter.id(),
                letter.number(),
                letter.place(),
                letter.kind(),
                letter.state(),
                letter.unitId(),
                letter.unitName(),
                letter.designated(),
                letter.follows(),
                letter.turn(),
                letter.subject(),
                letter.harm(),
                letter.request(),
                letter.interim(),
                letter.schoolName(),
                letter.sentByName(),
                letter.sentAt(),
                letter.answerBy(),
                letter.replyBy(),
                letter.overdue(),
                letter.reply(),
                ids(letter.photos()),
                ids(letter.replyFiles()),
                letter.steps());
    }

    private static List<Long> ids(List<EvidenceFile> files) {
        return files.stream().map(EvidenceFile::id).toList();
    }
}
