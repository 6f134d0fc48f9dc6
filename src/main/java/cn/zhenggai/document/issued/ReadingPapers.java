package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperContent;
import cn.zhenggai.document.PaperKind;
import cn.zhenggai.document.PaperTemplates;
import cn.zhenggai.document.PaperWords;
import cn.zhenggai.document.PrintedPaper;
import cn.zhenggai.document.PrintingVisit;
import cn.zhenggai.document.press.PressingPdf;
import cn.zhenggai.document.press.ShowingPaper;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out papers as they were issued, to whoever may see what they are about. Who may know all of it gets the bytes that
 * were kept; others get an extract of what was filled in then, in the template of then.
 */
@Service
public class ReadingPapers {

    private final IssuedPapers papers;
    private final EvidenceShelf shelf;
    private final ReadingNotices notices;
    private final ReadingCase cases;
    private final ReadingVisits visits;
    private final PrintingVisit printing;
    private final PaperTemplates templates;
    private final PressingPdf press;
    private final PaperWords words;

    ReadingPapers(
            IssuedPapers papers,
            EvidenceShelf shelf,
            ReadingNotices notices,
            ReadingCase cases,
            ReadingVisits visits,
            PrintingVisit printing,
            PaperTemplates templates,
            PressingPdf press,
            PaperWords words) {
        this.papers = papers;
        this.shelf = shelf;
        this.notices = notices;
        this.cases = cases;
        this.visits = visits;
        this.printing = printing;
        this.templates = templates;
        this.press = press;
        this.words = words;
    }

    /** Of a notice that the reader may see, oldest first; those about a single line only when he may see that. */
    @Transactional(readOnly = true)
    public List<IssuedPaper> ofNotice(long noticeId, Actor reader) {
        return open(papers.ofNotice(noticeId), reader);
    }

    /** Each case is asked for once, however many papers there are about it. */
    private List<IssuedPaper> open(List<IssuedPaper> all, Actor reader) {
        Map<Long, List<CaseNumber>> about = papers.casesOf(all);
        Map<CaseNumber, Boolean> seen = new HashMap<>();
        return all.stream()
                .filter(paper -> about.getOrDefault(paper.id(), List.of()).stream()
                        .anyMatch(number -> seen.computeIfAbsent(number, one -> cases.sees(one, reader))))
                .toList();
    }

    /** Of a case that the reader may see, oldest first. */
    @Transactional(readOnly = true)
    public List<IssuedPaper> ofCase(CaseNumber number, Actor reader) {
        return papers.ofCase(number).stream()
                .filter(paper -> paper.visitId() == null || visits.sees(paper.visitId(), reader))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<IssuedPaper> ofVisit(long visitId) {
        return papers.ofVisit(visitId);
    }

    /** The latest of a content about a notice as a whole; empty for what was signed before papers were kept. */
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> latest(PaperContent content, long noticeId) {
        return latest(papers.ofNotice(noticeId), content);
    }

    /** The record of a visit; empty for one sent before papers were kept. */
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> record(long visitId) {
        return papers.ofVisit(visitId).stream().findFirst();
    }

    /** The latest re-inspection opinion of a case. */
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> opinion(CaseNumber number) {
        return latest(papers.ofCase(number), PaperContent.OPINION);
    }

    private static Optional<IssuedPaper> latest(List<IssuedPaper> papers, PaperContent content) {
        return papers.stream().filter(paper -> paper.content() == content).max(Comparator.comparing(IssuedPaper::id));
    }

    /** @throws PaperNotFound also when the reader may not see what it is about */
    @Transactional(readOnly = true)
    public IssuedPaper require(long id, Actor reader) {
        IssuedPaper paper = papers.find(id).orElseThrow(() -> new PaperNotFound(id));
        if (paper.visitId() != null) {
            visits.sheet(paper.visitId(), reader);
        } else if (papers.casesOf(id).stream().noneMatch(number -> cases.sees(number, reader))) {
            throw new PaperNotFound(id);
        }
        return paper;
    }

    /** Decisions that were issued after a paper about cases that it tells of. */
    @Transactional(readOnly = true)
    public List<IssuedPaper> later(IssuedPaper paper, Actor reader) {
        List<IssuedPaper> all = papers.casesOf(paper.id()).stream()
                .flatMap(number -> papers.ofCase(number).stream())
                .filter(one -> one.content() == PaperContent.DECISION && one.id() > paper.id())
                .distinct()
                .sorted(Comparator.comparing(IssuedPaper::id))
                .toList();
        return open(all, reader);
    }

    /** There is one when it is about neither a notice nor a visit. */
    @Transactional(readOnly = true)
    public CaseNumber firstCase(IssuedPaper paper) {
        return papers.casesOf(paper.id()).get(0);
    }

    /** @throws PaperNotFound as {@link #require} */
    @Transactional(readOnly = true)
    public PrintedPaper word(long id, Actor reader) {
        IssuedPaper paper = require(id, reader);
        return whole(paper, reader)
                ? new PrintedPaper(paper.title(), kept(paper, KeepingPapers.WORD))
                : extract(paper, reader);
    }

    /** @throws PaperNotFound as {@link #require} */
    @Transactional(readOnly = true)
    public byte[] pdf(long id, Actor reader) {
        IssuedPaper paper = require(id, reader);
        return paper.pressed() && whole(paper, reader)
                ? kept(paper, KeepingPapers.PDF)
                : press.pdf(ShowingPaper.view(word(id, reader)));
    }

    private boolean whole(IssuedPaper paper, Actor reader) {
        boolean sees = papers.casesOf(paper.id()).stream().allMatch(number -> cases.sees(number, reader));
        return reader.readsPersons() && sees && (paper.visitId() == null || visits.readsAll(paper.visitId(), reader));
    }

    /** A record is told anew, as far as the reader may know it: it does not change once it is sent. */
    private PrintedPaper extract(IssuedPaper paper, Actor reader) {
        if (paper.visitId() != null) {
            return printing.print(paper.visitId(), reader).orThrow();
        }
        Record content =
                PaperData.read(kept(paper, KeepingPapers.DATA), paper.content().fields());
        Extract extract = new Extract(
                number -> CaseNumber.parse(number)
                        .filter(one -> cases.sees(one, reader))
                        .isPresent(),
                reader.readsPersons(),
                templates.persons(),
                words.word("document.extract"));
        return templates
                .filled(template(paper), paper.title(), extract.of(content))
                .orThrow();
    }

    private PaperTemplates.Version template(IssuedPaper paper) {
        PaperKind kind = new PaperKind(paper.kind(), paper.name(), paper.template(), paper.content(), null, List.of());
        byte[] bytes = shelf.of(KeepingPapers.templateOwner(paper.hashes().template())).stream()
                .findFirst()
                .map(shelf::content)
                .orElseThrow();
        return new PaperTemplates.Version(kind, bytes);
    }

    private byte[] kept(IssuedPaper paper, String purpose) {
        EvidenceFile file = shelf.of(paper.owner()).stream()
                .filter(one -> purpose.equals(one.purpose()))
                .findFirst()
                .orElseThrow();
        return shelf.content(file);
    }
}
