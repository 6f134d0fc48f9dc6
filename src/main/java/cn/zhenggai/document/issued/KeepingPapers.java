package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperKind;
import cn.zhenggai.document.PaperTemplates;
import cn.zhenggai.document.PrintedPaper;
import cn.zhenggai.document.press.PressingPdf;
import cn.zhenggai.document.press.ShowingPaper;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.steps.NotingDecision;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Numbers, fills, presses and keeps a paper, and writes it into the log of every case that it is about. */
@Component
class KeepingPapers {

    static final String WORD = "WORD";
    static final String PDF = "PDF";
    static final String DATA = "DATA";

    static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF_TYPE = "application/pdf";

    /** On the paper, which is Chinese. */
    private static final String CHECK_HERE = "扫码核对";

    private static final Logger LOG = LoggerFactory.getLogger(KeepingPapers.class);

    private final PaperTemplates templates;
    private final PaperNumbers numbers;
    private final IssuedPapers papers;
    private final PressingPdf press;
    private final MarkingPaper marking;
    private final EvidenceShelf shelf;
    private final NotingDecision log;
    private final RefusalTexts texts;
    private final boolean pressedAtOnce;
    private final Clock clock;

    KeepingPapers(
            PaperTemplates templates,
            PaperNumbers numbers,
            IssuedPapers papers,
            PressingPdf press,
            MarkingPaper marking,
            EvidenceShelf shelf,
            NotingDecision log,
            RefusalTexts texts,
            @Value("${zhenggai.papers-pressed-at-once:true}") boolean pressedAtOnce,
            Clock clock) {
        this.templates = templates;
        this.numbers = numbers;
        this.papers = papers;
        this.press = press;
        this.marking = marking;
        this.shelf = shelf;
        this.log = log;
        this.texts = texts;
        this.pressedAtOnce = pressedAtOnce;
        this.clock = clock;
    }

    /** A second paper of the kind at the same occasion changes nothing. */
    void keep(PaperKind kind, PaperDraft draft, Actor by) {
        if (papers.has(kind, draft.occasion())) {
            return;
        }
        Instant now = BureauTime.now(clock);
        PaperNumbers.PaperNumber own = kind.series() == null
                ? null
                : numbers.next(kind.series(), BureauTime.dayOf(now).getYear());
        String number = own == null ? draft.number() : own.toString();
        String title = String.join(" ", kind.name(), number, draft.school());
        Record content = draft.content().apply(number);
        String code = marking.newCode();
        Filled filled = marked(filled(kind, title, content), code);
        byte[] pdf = pressedAtOnce ? press.pdf(ShowingPaper.view(filled.paper())) : null;
        byte[] data = PaperData.written(content);
        IssuedPaper.Hashes hashes = new IssuedPaper.Hashes(
                filled.template().hash(),
                Fingerprint.of(filled.paper().word()),
                pdf == null ? IssuedPaper.NOT_PRESSED : Fingerprint.of(pdf),
                Fingerprint.of(data));
        String seal = hashes.seal(kind.code(), number);
        long id = papers.insert(new IssuedPapers.Entry(kind, draft, own, number, title, hashes, seal, code), by, now);
        keepTemplate(filled.template(), by);
        put(id, WORD, by, number + ".docx", WORD_TYPE, filled.paper().word());
        if (pdf != null) {
            put(id, PDF, by, number + ".pdf", PDF_TYPE, pdf);
        }
        put(id, DATA, by, number + ".json", "application/json", data);
        draft.cases().forEach(one -> log.paper(one, by, kind.name() + " " + number, seal));
    }

    private Filled marked(Filled filled, String code) {
        PrintedPaper paper = filled.paper();
        return new Filled(
                filled.template(), new PrintedPaper(paper.name(), marking.marked(paper.word(), code, CHECK_HERE)));
    }

    private record Filled(PaperTemplates.Version template, PrintedPaper paper) {}

    /** A signature does not wait until somebody has mended a template: the one that came with the program is in order. */
    private Filled filled(PaperKind kind, String title, Record content) {
        PaperTemplates.Version template = templates.current(kind);
        Outcome<PrintedPaper> paper = templates.filled(template, title, content);
        if (paper.accepted()) {
            return new Filled(template, paper.result());
        }
        PaperTemplates.Version delivered = templates
                .delivered(kind)
                .orElseThrow(
                        () -> new IllegalStateException(texts.summary(paper.refusal(), Locale.SIMPLIFIED_CHINESE)));
        LOG.warn(
                "{} was filled from the template of the program: {}",
                title,
                texts.summary(paper.refusal(), Locale.SIMPLIFIED_CHINESE));
        return new Filled(delivered, templates.filled(delivered, title, content).orThrow());
    }

    private void keepTemplate(PaperTemplates.Version template, Actor by) {
        String owner = templateOwner(template.hash());
        if (shelf.of(owner).isEmpty()) {
            shelf.keep(
                    owner,
                    WORD,
                    by,
                    new EvidenceShelf.Document(template.kind().template(), WORD_TYPE, template.bytes()));
        }
    }

    /** Fits the column of an owner, and is still one of 2²²⁴. */
    static String templateOwner(String hash) {
        return "template:" + hash.substring(0, 55);
    }

    private void put(long id, String purpose, Actor by, String name, String type, byte[] content) {
        shelf.keep(IssuedPaper.owner(id), purpose, by, new EvidenceShelf.Document(name, type, content));
    }
}
