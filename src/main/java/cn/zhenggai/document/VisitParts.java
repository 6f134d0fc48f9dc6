package cn.zhenggai.document;

import cn.zhenggai.inspection.VisitScan;
import cn.zhenggai.inspection.reading.BulkTicks;
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
                    line.mark() == null ? "" : words.word("document.mark." + line.mark()),
                    PaperWords.text(line.note())));
        }
        return parts;
    }

    /** What was not found to be wrong, one row a category. */
    List<VisitPaper.RestPart> rest(VisitSheet sheet) {
        return sheet.rest().stream()
                .map(part -> new VisitPaper.RestPart(
                        part.categoryName(), named(part.ok()), named(part.notApplicable()), named(part.unchecked())))
                .toList();
    }

    /** {@code 3：A01 安全出口、A03 疏散通道、A04 器材}. */
    private String named(List<VisitSheet.Line> lines) {
        List<String> names = lines.stream()
                .map(line -> (line.itemCode() + ' ' + line.name()).strip())
                .toList();
        return names.isEmpty()
                ? ""
                : words.word("document.visit.named", String.valueOf(names.size()), PaperWords.names(names));
    }

    String omitted(VisitSheet sheet) {
        int omitted = sheet.counts().omitted();
        return omitted == 0 ? "" : words.word("document.visit.omitted", String.valueOf(omitted));
    }

    String bulk(VisitSheet sheet) {
        BulkTicks bulk = sheet.bulk();
        return bulk.any() ? words.word("document.visit.bulk", String.valueOf(bulk.items()), bulk.when()) : "";
    }

    List<VisitPaper.FindingPart> findings(VisitSheet sheet) {
        return sheet.findings().stream()
                .map(finding -> new VisitPaper.FindingPart(
                        PaperWords.twoDigits(finding.no()),
                        finding.place() + scanned(sheet, finding),
                        finding.description(),
                        category(sheet, finding),
                        words.word("severity." + finding.severity()),
                        photos(finding),
                        words.basis(finding.basis()),
                        outcome(finding),
                        PaperWords.text(sheet.requirement(finding)),
                        finding.fixedOnTheSpot() ? "" : PaperWords.text(finding.requirement()),
                        finding.caseNumber() == null ? "" : finding.caseNumber().value()))
                .toList();
    }

    /** That somebody was there, by the plate that he read. */
    private String scanned(VisitSheet sheet, FindingLine finding) {
        VisitScan scan = sheet.scanOf(finding);
        return scan == null ? "" : words.word("document.visit.scanned", PaperWords.minute(scan.at()), scan.name());
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
        if (finding.remarked()) {
            return words.word("remark.kind." + finding.outcome());
        }
        return finding.outcome() == VisitReceipt.Outcome.WAITING
                ? words.word("document.visit.waiting")
                : words.word(
                        "document.visit." + finding.outcome(),
                        finding.caseNumber().value());
    }
}
