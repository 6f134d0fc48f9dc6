package cn.zhenggai.demo.beside;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterView;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.coordination.letter.AnsweringLetter;
import cn.zhenggai.coordination.letter.ReadingLetters;
import cn.zhenggai.coordination.letter.SendingLetter;
import cn.zhenggai.demo.scene.Photographs;
import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a school was ordered to do turns out to be another department's. */
@Component
@Profile("demo")
class ActingOnLetters implements BesideVerbs {

    private final SendingLetter sending;
    private final AnsweringLetter answering;
    private final ReadingLetters letters;
    private final Photographs photographs;
    private final Directory directory;

    ActingOnLetters(
            SendingLetter sending,
            AnsweringLetter answering,
            ReadingLetters letters,
            Photographs photographs,
            Directory directory) {
        this.sending = sending;
        this.answering = answering;
        this.letters = letters;
        this.photographs = photographs;
        this.directory = directory;
    }

    @Override
    public Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by) {
        return Optional.ofNullable(
                switch (told.what()) {
                    case "TRANSFER" -> sending.transfer(number, by, entry(told), ProtectionEntry.NONE);
                    case "LETTER_ACCEPTED" -> answering.accept(latest(number), by);
                    case "LETTER_DONE" -> answering.done(latest(number), by, done(told, by));
                    default -> null;
                });
    }

    /** The text is the subject, what the school does meanwhile and what may happen; the rest what is asked for. */
    private LetterEntry entry(BesideTold told) {
        String[] parts = told.text().split("｜");
        return new LetterEntry(
                null,
                directory.unit(told.word()).orElseThrow().id(),
                parts[0],
                parts[2],
                told.more(),
                parts[1],
                told.day(),
                List.of());
    }

    private LetterDone done(BesideTold told, Actor by) {
        return new LetterDone(told.text(), List.of(photographs.taken(by, told.item(), true, 1)), List.of());
    }

    private long latest(CaseNumber number) {
        return letters.ofCase(number, directory.actor("deputy").orElseThrow()).letters().stream()
                .max(Comparator.comparing(LetterView::id))
                .orElseThrow()
                .id();
    }
}
