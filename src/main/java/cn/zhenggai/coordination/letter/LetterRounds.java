package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterStepKind;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for letters that nobody replies to; each in a transaction of its own, so that one that fails holds up no other. */
@Component
public class LetterRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRounds.class);
    private static final int MOST = 500;

    private final LetterSteps steps;
    private final LetterTerms terms;
    private final SupervisingLetters supervising;
    private final Clock clock;

    LetterRounds(LetterSteps steps, LetterTerms terms, SupervisingLetters supervising, Clock clock) {
        this.steps = steps;
        this.terms = terms;
        this.supervising = supervising;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT45S}", fixedDelayString = "PT30M")
    public void look() {
        LocalDate today = BureauTime.today(clock);
        take(steps.unreminded(today, MOST), LetterStepKind.REMINDER);
        take(steps.unsupervised(terms.supervisedToday(today), MOST), LetterStepKind.SUPERVISION);
        take(steps.unlisted(terms.listedToday(today), MOST), LetterStepKind.AGENDA);
    }

    private void take(List<LetterSteps.DueLetter> due, LetterStepKind kind) {
        for (LetterSteps.DueLetter letter : due) {
            try {
                supervising.take(letter.number(), letter.id(), kind);
            } catch (RuntimeException e) {
                LOG.error("{} of letter {} could not be taken", kind, letter.id(), e);
            }
        }
    }
}
