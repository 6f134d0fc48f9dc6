package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters for a department what it replied on paper. */
@Service
public class ReportingOutside {

    private final CaseDesk desk;
    private final SentLetters letters;
    private final CompletingLetter completing;

    ReportingOutside(CaseDesk desk, SentLetters letters, CompletingLetter completing) {
        this.desk = desk;
        this.letters = letters;
        this.completing = completing;
    }

    /** @param place of the letter, null for the only one that waits */
    @Transactional
    public Outcome<CaseNumber> report(CaseNumber number, Actor actor, Integer place, LetterDone done) {
        return desk.take(number, actor, Action.REPORT_OUTSIDE)
                .unless(taken -> waiting(taken, place).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.conflict("letterOver")))
                .unless(taken -> completing.refusal(actor, done))
                .map(taken -> {
                    completing.complete(taken, waiting(taken, place).orElseThrow(), actor, done);
                    return number;
                });
    }

    private Optional<Letter> waiting(CaseDesk.Taken taken, Integer place) {
        return letters.openOf(taken.subject().id()).stream()
                .filter(letter -> letter.state().withDepartment())
                .filter(letter -> place == null || letter.place() == place)
                .findFirst();
    }
}
