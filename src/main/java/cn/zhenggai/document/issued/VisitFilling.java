package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperContent;
import cn.zhenggai.document.PrintingVisit;
import cn.zhenggai.document.VisitPaper;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.inspection.record.FindingLine;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The record of a visit, as the one who sent it reads it: all of it. */
@Component
class VisitFilling implements PaperFilling {

    private final ReadingVisits reading;
    private final PrintingVisit printing;

    VisitFilling(ReadingVisits reading, PrintingVisit printing) {
        this.reading = reading;
        this.printing = printing;
    }

    @Override
    public PaperContent content() {
        return PaperContent.VISIT;
    }

    @Override
    public Optional<PaperDraft> draft(Moment moment) {
        VisitSheet sheet = reading.sheet(moment.visitId(), moment.by());
        VisitPaper paper = printing.paper(sheet, moment.by());
        return Optional.of(new PaperDraft(
                "visit:" + sheet.id(),
                null,
                sheet.id(),
                paper.number(),
                sheet.schoolName(),
                sheet.findings().stream()
                        .map(FindingLine::caseNumber)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                number -> paper));
    }
}
