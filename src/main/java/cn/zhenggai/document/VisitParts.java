package cn.zhenggai.document;

import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.inspection.record.VisitReceipt;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tables of an inspection record: item by item, and what was found. */
@Component
class VisitParts {

    private final PaperWords words;

    VisitParts(PaperWords words) {
        this.words = words;
    }

    List<VisitPaper.ResultPart> results(VisitSheet sheet) {
        List<VisitPaper.ResultPart> parts = new ArrayList<>();
        for (VisitSheet.Line line : sheet.lines()) {
            parts.add(new VisitPaper.ResultPart(
                    String.valueOf(parts.size() + 1),
                    line.categoryName(),
                    line.text(),
                    words.word("document.mark." + line.mark()),
                    PaperWords.text(line.note())));
        }
        return parts;
    }

    List<VisitPaper.FindingPart> findings(VisitSheet sheet) {
        return sheet.findings().stream()
                .map(finding -> new VisitPaper.FindingPart(
                        PaperWords.twoDigits(finding.no()),
                        finding.place(),
                        finding.description(),
                        category(sheet, finding),
                        words.word("severity." + finding.severity()),
                        photos(finding),
                        PaperWords.text(finding.basis()),
                        outcome(finding),
                        finding.caseNumber() == null ? "" : finding.caseNumber().value()))
                .toList();
    }

    private static String category(VisitSheet sheet, FindingLine finding) {
        return sheet.lines().stream()
                .filter(line -> line.itemCode().equals(finding.itemCode()))
                .map(VisitSheet.Line::categoryName)
                .findFirst()
                .orElse("");
    }

    private String photos(FindingLine finding) {
        int photos = finding.beforePhotos().size() + finding.afterPhotos().size();
        return photos == 0 ? "" : words.word("document.visit.photos", String.valueOf(photos));
    }

    private String outcome(FindingLine finding) {
        if (finding.fixedOnTheSpot()) {
            return words.word("document.visit.fixed");
        }
        return finding.outcome() == VisitReceipt.Outcome.WAITING
                ? words.word("document.visit.waiting")
                : words.word(
                        "document.visit." + finding.outcome(),
                        finding.caseNumber().value());
    }
}
