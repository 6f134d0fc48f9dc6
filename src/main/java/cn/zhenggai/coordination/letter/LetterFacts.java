package cn.zhenggai.coordination.letter;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the letter says that was sent last, or the one whose department is urged. */
@Component
class LetterFacts implements PaperFacts {

    private final CaseDesk desk;
    private final SentLetters letters;
    private final LetterFiles files;
    private final LetterSteps steps;

    LetterFacts(CaseDesk desk, SentLetters letters, LetterFiles files, LetterSteps steps) {
        this.desk = desk;
        this.letters = letters;
        this.files = files;
        this.steps = steps;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.SEND_LETTER, CaseDeed.SEND_CLUE, CaseDeed.SUPERVISE_LETTER);
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "department",
                "subject",
                "harm",
                "request",
                "interim",
                "answerBy",
                "replyBy",
                "designated",
                "photos",
                "contact",
                "sentOn");
    }

    @Override
    public Set<String> persons() {
        return Set.of("contact");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        RectificationCase subject = desk.read(number);
        Letter letter = deed == CaseDeed.SUPERVISE_LETTER ? supervised(subject) : last(subject);
        int photos = files.of(letter.id(), false).size();
        return Map.ofEntries(
                Map.entry("department", letter.unitName()),
                Map.entry("subject", letter.subject()),
                Map.entry("harm", letter.harm()),
                Map.entry("request", letter.request()),
                Map.entry("interim", Objects.requireNonNullElse(letter.interim(), "")),
                Map.entry("answerBy", letter.designated() ? "" : PaperDay.of(letter.answerBy())),
                Map.entry("replyBy", PaperDay.of(letter.replyBy())),
                Map.entry("designated", letter.designated() ? "经研究，指定贵单位承办，请勿退回。" : ""),
                Map.entry("photos", photos == 0 ? "" : "现场照片" + photos + "张"),
                Map.entry("contact", letter.sentByName()),
                Map.entry("sentOn", PaperDay.of(letter.sentAt())));
    }

    private Letter last(RectificationCase subject) {
        List<Letter> all = letters.findByCaseIdOrderByPlace(subject.id());
        return all.get(all.size() - 1);
    }

    private Letter supervised(RectificationCase subject) {
        return steps.supervised(subject.id()).flatMap(letters::findById).orElseGet(() -> last(subject));
    }
}
