package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterNotFound;
import cn.zhenggai.coordination.LetterState;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the department does with a letter: it accepts it, says within its days that it is not competent, or reports that it
 * is done. Its contacts know of letters alone, so that their right is that to the letter and not one to the case.
 */
@Service
public class AnsweringLetter {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final CaseDesk desk;
    private final SentLetters letters;
    private final LetterRoad road;
    private final CompletingLetter completing;
    private final Clock clock;

    AnsweringLetter(CaseDesk desk, SentLetters letters, LetterRoad road, CompletingLetter completing, Clock clock) {
        this.desk = desk;
        this.letters = letters;
        this.road = road;
        this.completing = completing;
        this.clock = clock;
    }

    private record Held(CaseDesk.Taken taken, Letter letter) {}

    @Transactional
    public Outcome<Long> accept(long id, Actor actor) {
        return held(id, actor)
                .unless(held -> held.letter().state() == LetterState.SENT
                        ? Optional.empty()
                        : Optional.of(closed(held.letter())))
                .map(doing(held -> accept(held, actor)));
    }

    private void accept(Held held, Actor actor) {
        Letter letter = held.letter();
        letter.accepted(actor, held.taken().now());
        letters.save(letter);
        note(held, actor, CaseDeed.ACCEPT_LETTER, letter.unitName());
        if (!letter.designated()) {
            road.accepted(letter, actor);
        }
    }

    /** @param proposed which other department it takes for competent, null for none */
    @Transactional
    public Outcome<Long> object(long id, Actor actor, String reason, String proposed) {
        return held(id, actor)
                .unless(held -> mayObject(held.letter(), held.taken()))
                .unless(held -> new Checks()
                        .text(reason, "reason", 1000)
                        .optionalText(proposed, "proposedUnit", 100)
                        .refusal())
                .map(doing(held -> object(held, actor, reason, proposed)));
    }

    private void object(Held held, Actor actor, String reason, String proposed) {
        Letter letter = held.letter();
        letter.objected(actor, held.taken().now(), reason, proposed);
        letters.save(letter);
        note(held, actor, CaseDeed.OBJECT_LETTER, letter.unitName() + "：" + reason.strip());
        road.objected(letter, held.taken().subject(), actor);
    }

    /** A designated letter is not sent back; what is held against it goes to the county office by way of the bureau. */
    @Transactional
    public Outcome<Long> dispute(long id, Actor actor, String reason) {
        return held(id, actor)
                .unless(held -> mayDispute(held.letter()))
                .unless(held -> new Checks().text(reason, "reason", 1000).refusal())
                .map(doing(held -> {
                    Letter letter = held.letter();
                    letter.disputed(actor, held.taken().now(), reason);
                    letters.save(letter);
                    note(held, actor, CaseDeed.OBJECT_LETTER, letter.unitName() + "：" + reason.strip());
                    road.disputed(letter, held.taken().subject(), actor);
                }));
    }

    private static Optional<Refusal> mayDispute(Letter letter) {
        if (!letter.designated() || !letter.state().withDepartment()) {
            return Optional.of(closed(letter));
        }
        return letter.objection() == null ? Optional.empty() : Optional.of(Refusal.conflict("letterDisputed"));
    }

    /** Silence counts as acceptance when the days are over, and what was accepted is not sent back. */
    private static Optional<Refusal> mayObject(Letter letter, CaseDesk.Taken taken) {
        if (letter.state() == LetterState.OBJECTED) {
            return Optional.of(Refusal.conflict("letterObjected"));
        }
        if (!letter.state().withDepartment()) {
            return Optional.of(closed(letter));
        }
        if (letter.state() == LetterState.ACCEPTED && !letter.designated()) {
            return Optional.of(Refusal.conflict("letterAccepted"));
        }
        if (letter.designated()) {
            return Optional.of(Refusal.conflict("letterDesignated"));
        }
        return BureauTime.dayOf(taken.now()).isAfter(letter.answerBy())
                ? Optional.of(Refusal.conflict("letterCountsAsAccepted", letter.answerBy()))
                : Optional.empty();
    }

    @Transactional
    public Outcome<Long> done(long id, Actor actor, LetterDone done) {
        return held(id, actor)
                .unless(held ->
                        held.letter().state().withDepartment() ? Optional.empty() : Optional.of(closed(held.letter())))
                .unless(held -> completing.refusal(actor, done))
                .map(doing(held -> completing.complete(held.taken(), held.letter(), actor, done)));
    }

    private static Refusal closed(Letter letter) {
        return switch (letter.state()) {
            case OBJECTED -> Refusal.conflict("letterObjected");
            case ACCEPTED -> Refusal.conflict("letterAccepted");
            default -> Refusal.conflict("letterOver");
        };
    }

    /** The case is locked first, and the letter read under its lock. */
    private Outcome<Held> held(long id, Actor actor) {
        Letter known = letters.findById(id).orElseThrow(() -> new LetterNotFound(id));
        if (!LetterScope.answers(known.unitId(), actor)) {
            SECURITY.warn("denied: {} asked for letter {}", actor.login(), id);
            throw new LetterNotFound(id);
        }
        RectificationCase subject = desk.takeForSystem(known.caseNumber());
        Letter letter = letters.findById(id).orElseThrow();
        return Outcome.done(new Held(CaseDesk.Taken.of(subject, BureauTime.now(clock)), letter));
    }

    private void note(Held held, Actor actor, CaseDeed deed, String told) {
        RectificationCase subject = held.taken().subject();
        desk.note(subject, actor, subject.course().noted(deed), Told.note(told));
    }

    private static Function<Held, Long> doing(Consumer<Held> work) {
        return held -> {
            work.accept(held);
            return held.letter().id();
        };
    }
}
