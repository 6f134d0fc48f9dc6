package cn.zhenggai.document.issued;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Holds a paper against the register, for whoever has it in hand: whether it was issued, whether what is kept is still to
 * the byte what was issued, and whether a file is one of those that were.
 */
@Service
public class CheckingPaper {

    private final IssuedPapers papers;
    private final ProvingPapers proving;
    private final ReadingPapers reading;

    CheckingPaper(IssuedPapers papers, ProvingPapers proving, ReadingPapers reading) {
        this.papers = papers;
        this.proving = proving;
        this.reading = reading;
    }

    /**
     * @param whole whether all that is kept of it has the hashes that it was issued with
     * @param opens whether this reader may also read it
     */
    public record Checked(IssuedPaper paper, boolean whole, boolean opens) {

        /** Empty for a PDF that is made from the Word file whenever it is asked for. */
        public Optional<String> pdfHash() {
            return paper.pressed() ? Optional.of(paper.hashes().pdf()) : Optional.empty();
        }
    }

    /** What a file is, held against the paper. */
    public enum Likeness {
        WORD,
        PDF,
        OTHER
    }

    /** @throws NotFound when no paper bears the code */
    public Checked check(String code, Actor reader) {
        IssuedPaper paper = require(code);
        return new Checked(paper, proving.faults(paper).isEmpty(), opens(paper, reader));
    }

    public Likeness compare(String code, byte[] file) {
        IssuedPaper.Hashes issued = require(code).hashes();
        String hash = Fingerprint.of(file);
        if (hash.equals(issued.pdf())) {
            return Likeness.PDF;
        }
        return hash.equals(issued.word()) ? Likeness.WORD : Likeness.OTHER;
    }

    private IssuedPaper require(String code) {
        return papers.marked(code).orElseThrow(() -> new NotFound("No paper is marked so"));
    }

    private boolean opens(IssuedPaper paper, Actor reader) {
        try {
            return reading.require(paper.id(), reader).id() == paper.id();
        } catch (NotFound notForHim) {
            return false;
        }
    }
}
