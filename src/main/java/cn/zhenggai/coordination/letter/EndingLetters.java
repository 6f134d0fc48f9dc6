package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterState;
import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.verification.OthersGoOn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the letters when their case ends otherwise, or when what the departments did is not enough. */
@Component
class EndingLetters {

    private static final Set<CaseDeed> ENDS = Set.of(
            CaseDeed.WITHDRAW, CaseDeed.UPHOLD_OBJECTION, CaseDeed.MERGE, CaseDeed.TERMINATE, CaseDeed.SCHOOL_ACTS);

    private final CaseDesk desk;
    private final SentLetters letters;
    private final AskingTransfer asking;
    private final LetterRoad road;
    private final LetterTerms terms;
    private final Clock clock;

    EndingLetters(
            CaseDesk desk,
            SentLetters letters,
            AskingTransfer asking,
            LetterRoad road,
            LetterTerms terms,
            Clock clock) {
        this.desk = desk;
        this.letters = letters;
        this.asking = asking;
        this.road = road;
        this.terms = terms;
        this.clock = clock;
    }

    /** A request lapses with any end; letters go on to theirs where what they asked for was done. */
    @EventListener
    void happened(CaseLogged logged) {
        boolean over = ENDS.contains(logged.deed()) || !logged.to().open();
        if (!over || logged.from() == logged.to()) {
            return;
        }
        RectificationCase subject = desk.takeForSystem(logged.number());
        Instant now = BureauTime.now(clock);
        if (subject.course().transferAsked()) {
            asking.lapse(subject, logged.by(), now);
        }
        if (ENDS.contains(logged.deed()) && subject.clock().outside() || logged.deed() == CaseDeed.SCHOOL_ACTS) {
            end(subject, logged.by(), now, logged.note());
        }
    }

    void end(RectificationCase subject, Actor by, Instant now, String reason) {
        for (Letter letter : letters.openOf(subject.id())) {
            letter.ended(now, reason);
            letters.save(letter);
            road.ended(letter, subject, by);
        }
    }

    /** All who said that they were done go on: who of them it lies with, the section head settles. */
    @EventListener
    void goOn(OthersGoOn event) {
        RectificationCase subject = desk.takeForSystem(event.number());
        LocalDate until = terms.replyBy(BureauTime.today(clock));
        List<Letter> done = letters.findByCaseIdOrderByPlace(subject.id()).stream()
                .filter(letter -> letter.state() == LetterState.DONE)
                .toList();
        for (Letter letter : done) {
            letter.goesOn(until);
            Letter again = letters.save(letter);
            road.begin(again, subject, event.by(), true);
        }
    }
}
