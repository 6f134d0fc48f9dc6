package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterEvent;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the process of a letter, and everybody who hears of letters, what happened to it. */
@Component
class LetterRoad {

    static final String MODEL = "coordination-letter";

    private final SentLetters letters;
    private final SideProcess process;
    private final WorkDays days;
    private final ApplicationEventPublisher events;

    LetterRoad(SentLetters letters, SideProcess process, WorkDays days, ApplicationEventPublisher events) {
        this.letters = letters;
        this.process = process;
        this.days = days;
        this.events = events;
    }

    /** @param bound whether it cannot come back: designated, or gone on with */
    void begin(Letter letter, RectificationCase subject, Actor by, boolean bound) {
        process.begin(MODEL, subject.number(), letter.place(), by, bound ? "bound" : "sent");
        look(subject);
        tell(LetterEvent.Kind.LETTER_SENT, letter, subject);
    }

    void accepted(Letter letter, Actor by) {
        process.done(letter.caseNumber(), Step.ANSWER_LETTER, letter.place(), by, "accepted");
    }

    void objected(Letter letter, RectificationCase subject, Actor by) {
        process.done(letter.caseNumber(), Step.ANSWER_LETTER, letter.place(), by, "objected");
        tell(LetterEvent.Kind.LETTER_OBJECTED, letter, subject);
    }

    void disputed(Letter letter, RectificationCase subject, Actor by) {
        process.tell("objectionRaised", letter.caseNumber(), letter.place(), by);
        tell(LetterEvent.Kind.LETTER_OBJECTED, letter, subject);
    }

    void sentOn(Letter letter, Actor by) {
        process.done(letter.caseNumber(), Step.READDRESS_LETTER, letter.place(), by, "sentOn");
    }

    void referred(Letter letter, Actor by) {
        process.done(letter.caseNumber(), Step.REFER_OBJECTION, letter.place(), by, "referred");
    }

    void done(Letter letter, RectificationCase subject, Actor by) {
        process.done(letter.caseNumber(), Step.WORK_OUTSIDE, letter.place(), by, "done");
        tell(LetterEvent.Kind.LETTER_REPLIED, letter, subject);
    }

    void late(Letter letter, RectificationCase subject) {
        tell(LetterEvent.Kind.LETTER_LATE, letter, subject);
    }

    void supervisionDue(Letter letter) {
        process.tell("supervisionDue", letter.caseNumber(), letter.place(), null);
    }

    void supervised(Letter letter, RectificationCase subject, Actor by) {
        process.done(letter.caseNumber(), Step.CONFIRM_SUPERVISION, letter.place(), by, "supervised");
        tell(LetterEvent.Kind.LETTER_SUPERVISED, letter, subject);
    }

    void listed(Letter letter, RectificationCase subject) {
        tell(LetterEvent.Kind.LETTER_LISTED, letter, subject);
    }

    void ended(Letter letter, RectificationCase subject, Actor by) {
        process.tell("letterEnded", letter.caseNumber(), letter.place(), by);
        tell(LetterEvent.Kind.LETTER_ENDED, letter, subject);
    }

    /** The section head looks again when the last of the departments has to be done. */
    private void look(RectificationCase subject) {
        CaseNumber number = subject.number();
        Optional<LocalDate> last =
                letters.openOf(subject.id()).stream().map(Letter::replyBy).max(Comparator.naturalOrder());
        last.ifPresent(day -> days.reschedule(number, List.of(Step.DECIDE_ACTING), Due.on(day)));
    }

    private void tell(LetterEvent.Kind kind, Letter letter, RectificationCase subject) {
        events.publishEvent(new LetterEvent(
                kind,
                letter.id(),
                letter.caseNumber(),
                letter.turn(),
                letter.subject(),
                letter.unitId(),
                letter.unitName(),
                subject.jurisdiction().bureauId(),
                subject.jurisdiction().sectionId(),
                subject.hazard().confidential(),
                letter.replyBy()));
    }
}
