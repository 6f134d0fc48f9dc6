package cn.zhenggai.document.issued;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;

/** What a page shows of issued papers; a page that shows none reads none. */
public final class IssuedShelf {

    private final ReadingPapers reading;
    private final Actor reader;

    public IssuedShelf(ReadingPapers reading, Actor reader) {
        this.reading = reading;
        this.reader = reader;
    }

    public List<IssuedPaper> ofNotice(long id) {
        return reading.ofNotice(id, reader);
    }

    public List<IssuedPaper> ofCase(CaseNumber number) {
        return reading.ofCase(number, reader);
    }

    public List<IssuedPaper> ofVisit(long id) {
        return reading.ofVisit(id);
    }

    /** The name of who signed, as this reader may read it. */
    public String signer(IssuedPaper paper) {
        return paper.issuedByName().isEmpty() ? "" : reader.reads(paper.issuedByName());
    }
}
