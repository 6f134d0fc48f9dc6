package cn.zhenggai.document;

import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Prints what the re-inspection came to (复查意见书): of a notice all lines that were re-inspected, or of one case. Changes
 * nothing. Refused while nothing was re-inspected.
 */
@Component
public class PrintingOpinion {

    private final ReadingNotices notices;
    private final ReadingCase cases;
    private final Directory directory;
    private final OpinionLines lines;
    private final PrintingNotice printing;
    private final PaperWords words;
    private final PaperTemplates templates;

    PrintingOpinion(
            ReadingNotices notices,
            ReadingCase cases,
            Directory directory,
            OpinionLines lines,
            PrintingNotice printing,
            PaperWords words,
            PaperTemplates templates) {
        this.notices = notices;
        this.cases = cases;
        this.directory = directory;
        this.lines = lines;
        this.printing = printing;
        this.words = words;
        this.templates = templates;
    }

    /** @throws cn.zhenggai.notice.NoticeNotFound also for a notice that the reader may not see */
    public Outcome<PrintedPaper> ofNotice(long id, Actor reader) {
        NoticeSheet sheet = notices.sheet(id, reader);
        List<OpinionLine> inspected = sheet.lines().stream()
                .map(line -> lines.of(line.no(), cases.story(line.caseNumber(), reader)))
                .filter(Objects::nonNull)
                .toList();
        Heading heading = new Heading(
                PaperWords.text(sheet.number()),
                printing.mark(sheet),
                sheet.bureauName(),
                sheet.schoolName(),
                PaperWords.day(sheet.signedAt()));
        return filled(heading, inspected);
    }

    /** @throws cn.zhenggai.rectification.CaseNotFound when there is none that the reader may know of */
    public Outcome<PrintedPaper> ofCase(CaseNumber number, Actor reader) {
        return paper(cases.story(number, reader)).map(this::named).orElseGet(PrintingOpinion::notInspected);
    }

    /** What the last decided round of a case came to; empty before there is one. */
    public Optional<OpinionPaper> paper(CaseStory story) {
        CaseFacts facts = story.facts();
        String printed = facts.ties().printedNumber();
        Integer lineNo = facts.ties().lineNo();
        OpinionLine line = lines.of(lineNo == null ? 1 : lineNo, story);
        Heading heading = new Heading(
                printed == null ? facts.number().value() : printed,
                "",
                directory
                        .unit(facts.schoolId())
                        .map(UnitCard::bureauId)
                        .flatMap(directory::unit)
                        .map(UnitCard::name)
                        .orElse(""),
                facts.schoolName(),
                PaperWords.day(facts.issuedAt()));
        return line == null ? Optional.empty() : Optional.of(paper(heading, new Inspected(List.of(line))));
    }

    private record Heading(String notice, String mark, String bureau, String school, String signedOn) {}

    private Outcome<PrintedPaper> filled(Heading heading, List<OpinionLine> inspected) {
        return inspected.isEmpty() ? notInspected() : named(paper(heading, new Inspected(inspected)));
    }

    private Outcome<PrintedPaper> named(OpinionPaper paper) {
        return templates.filled(
                words.word("document.opinion.title") + " " + paper.number() + " " + paper.school(), paper);
    }

    private static Outcome<PrintedPaper> notInspected() {
        return Outcome.refused(Refusal.conflict("paper.notInspected"));
    }

    private OpinionPaper paper(Heading heading, Inspected inspected) {
        return new OpinionPaper(
                words.word("document.opinion.number", heading.notice(), String.valueOf(inspected.times())),
                heading.mark(),
                heading.bureau(),
                heading.school(),
                PaperWords.addressee(heading.bureau(), heading.school()),
                heading.notice(),
                heading.signedOn(),
                inspected.first().equals(inspected.last())
                        ? PaperWords.day(inspected.last())
                        : words.word(
                                "document.opinion.days",
                                PaperWords.day(inspected.first()),
                                PaperWords.day(inspected.last())),
                inspected.inspectors(),
                inspected.lines().stream().map(OpinionLine::part).toList(),
                inspected.count(null),
                inspected.count(OpinionLine.Verdict.PASSED),
                inspected.count(OpinionLine.Verdict.UNPROVED),
                inspected.count(OpinionLine.Verdict.FAILED),
                !inspected.unfinished().isEmpty(),
                PaperWords.ranges(inspected.unfinished()),
                PaperWords.day(inspected.last()));
    }
}
