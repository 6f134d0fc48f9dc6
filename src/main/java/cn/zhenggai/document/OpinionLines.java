package cn.zhenggai.document;

import cn.zhenggai.document.OpinionLine.Verdict;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.rectification.RoundView;
import cn.zhenggai.rectification.VerifierView;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.shared.BureauTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads out of the story of a case what its re-inspectors concluded. */
@Component
class OpinionLines {

    private final PaperWords words;

    OpinionLines(PaperWords words) {
        this.words = words;
    }

    /** Null while no round of the case is decided. */
    OpinionLine of(int no, CaseStory story) {
        RoundView round = story.rounds().stream()
                .filter(one -> one.passed() != null)
                .reduce((earlier, last) -> last)
                .orElse(null);
        if (round == null) {
            return null;
        }
        List<VerifierView> signed = story.verifiersOf(round.number()).stream()
                .filter(VerifierView::signed)
                .toList();
        List<String> names = signed.stream()
                .map(VerifierView::personName)
                .filter(Objects::nonNull)
                .map(PersonName::toString)
                .toList();
        Verdict verdict = verdict(round, signed);
        return new OpinionLine(
                no, round.number(), verdict, names, days(round, signed), part(no, story, round, verdict));
    }

    private OpinionPaper.LinePart part(int no, CaseStory story, RoundView round, Verdict verdict) {
        CaseFacts facts = story.facts();
        List<VerifierView> signed = story.verifiersOf(round.number()).stream()
                .filter(VerifierView::signed)
                .toList();
        return new OpinionPaper.LinePart(
                PaperWords.twoDigits(no),
                facts.number().value(),
                facts.place(),
                facts.description(),
                String.valueOf(round.number()),
                words.word("document.verdict." + verdict),
                signed.stream()
                        .map(one -> PaperWords.text(one.opinion()).strip())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("；")),
                verdict == Verdict.PASSED ? "" : PaperWords.day(limit(facts, signed)),
                PaperWords.names(signed.stream()
                        .map(one -> PaperWords.text(one.personName()))
                        .toList()),
                PaperWords.day(round.decidedAt()));
    }

    private static Verdict verdict(RoundView round, List<VerifierView> signed) {
        if (round.passed()) {
            return Verdict.PASSED;
        }
        boolean oneWasSatisfied = signed.stream().anyMatch(one -> Boolean.TRUE.equals(one.passed()));
        return oneWasSatisfied ? Verdict.UNPROVED : Verdict.FAILED;
    }

    /** The grace that the opinion sets; without one the deadline stays. */
    private static LocalDate limit(CaseFacts facts, List<VerifierView> signed) {
        return signed.stream()
                .map(VerifierView::graceUntil)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(facts.deadline());
    }

    private static List<LocalDate> days(RoundView round, List<VerifierView> signed) {
        return signed.isEmpty()
                ? List.of(BureauTime.dayOf(round.decidedAt()))
                : signed.stream().map(one -> BureauTime.dayOf(one.signedAt())).toList();
    }
}
