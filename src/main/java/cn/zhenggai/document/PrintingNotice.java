package cn.zhenggai.document;

import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.rectification.reading.ExtensionTerms;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints a notice (整改通知书) and its receipt (签收回执), as far as the reader may know them. Changes nothing. */
@Component
public class PrintingNotice {

    private final ReadingNotices reading;
    private final ExtensionTerms terms;
    private final PaperWords words;
    private final PaperTemplates templates;

    PrintingNotice(ReadingNotices reading, ExtensionTerms terms, PaperWords words, PaperTemplates templates) {
        this.reading = reading;
        this.terms = terms;
        this.words = words;
        this.templates = templates;
    }

    /**
     * Or what is wrong with its template.
     *
     * @throws cn.zhenggai.notice.NoticeNotFound also for a notice that the reader may not see
     */
    public Outcome<PrintedPaper> notice(long id, Actor reader) {
        NoticeSheet sheet = reading.sheet(id, reader);
        return templates.filled(name("document.notice.title", sheet), paper(sheet));
    }

    /** As {@link #notice}; refused as well while there is nothing to be served. */
    public Outcome<PrintedPaper> receipt(long id, Actor reader) {
        NoticeSheet sheet = reading.sheet(id, reader);
        return sheet.number() == null
                ? Outcome.refused(Refusal.conflict("paper.notSigned"))
                : templates.filled(name("document.receipt.title", sheet), receipt(sheet));
    }

    String name(String title, NoticeSheet sheet) {
        String number = sheet.number() == null ? words.word("document.draft") : sheet.number();
        return words.word(title) + " " + number + " " + sheet.schoolName();
    }

    /** What is printed on top of every page of a paper that is not, or not any longer, or not all of it. */
    String mark(NoticeSheet sheet) {
        List<String> marks = new ArrayList<>();
        if (sheet.number() == null) {
            marks.add(words.word("document.draft"));
        }
        if (sheet.state() == NoticeState.WITHDRAWN) {
            marks.add(words.word("document.withdrawn"));
        }
        if (sheet.hidden() > 0) {
            marks.add(words.word("document.extract"));
        }
        return String.join(" ", marks);
    }

    /** What a notice says as it stands. */
    public NoticePaper paper(NoticeSheet sheet) {
        String attachments = attachments(sheet);
        return new NoticePaper(
                PaperWords.text(sheet.number()),
                mark(sheet),
                sheet.bureauName(),
                sheet.schoolName(),
                PaperWords.addressee(sheet.bureauName(), sheet.schoolName()),
                PaperWords.day(sheet.visitedOn()),
                sheet.leader() == null ? words.word("document.nobody") : sheet.leader(),
                PaperWords.names(sheet.members()),
                !sheet.members().isEmpty(),
                PaperWords.text(sheet.jointWith()),
                sheet.jointWith() != null,
                sheet.subject() == null ? words.word("document.notice.subject") : sheet.subject(),
                sheet.lines().stream().map(this::line).toList(),
                PaperWords.ranges(sheet.lines().stream()
                        .filter(line -> line.counted() && !line.fixedOnTheSpot())
                        .map(NoticeSheet.Line::no)
                        .toList()),
                String.valueOf(terms.noticeWorkdays()),
                PaperWords.reach(terms.objection()),
                attachments,
                !attachments.isEmpty(),
                PaperWords.day(sheet.signedAt()),
                PaperWords.text(sheet.signedByName()),
                PaperWords.day(sheet.receivedAt()),
                PaperWords.text(sheet.receivedByName()));
    }

    private NoticePaper.LinePart line(NoticeSheet.Line line) {
        return new NoticePaper.LinePart(
                line.twoDigits(),
                PaperWords.text(line.printedNumber()),
                line.caseNumber().value(),
                line.place(),
                line.description(),
                words.word("category." + line.category()),
                words.word("severity." + line.severity()),
                words.basis(line.basis()),
                requirement(line),
                deadline(line));
    }

    private String requirement(NoticeSheet.Line line) {
        String wanted = PaperWords.text(line.requirement());
        if (line.fixedOnTheSpot()) {
            return words.word("document.notice.fixed", wanted);
        }
        return line.stopUse() ? words.word("document.notice.stopUse", wanted) : wanted;
    }

    private String deadline(NoticeSheet.Line line) {
        if (line.fixedOnTheSpot()) {
            return words.word("document.notice.atOnce");
        }
        return switch (line.state()) {
            case WITHDRAWN -> words.word("document.notice.lineWithdrawn");
            case MERGED -> words.word("document.notice.lineMerged");
            case DISMISSED -> words.word("document.notice.lineDismissed");
            case TERMINATED -> words.word("document.notice.lineTerminated");
            default -> PaperWords.last(line.due());
        };
    }

    /** Numbered when there are two, as offices number them. */
    private String attachments(NoticeSheet sheet) {
        List<String> papers = new ArrayList<>();
        if (sheet.visitId() != null) {
            papers.add(words.word("document.notice.record", PaperWords.day(sheet.visitedOn())));
        }
        if (sheet.photos() > 0) {
            papers.add(words.word("document.notice.photos", String.valueOf(sheet.photos())));
        }
        return papers.size() < 2 ? String.join("", papers) : "1." + papers.get(0) + "  2." + papers.get(1);
    }

    /** What its receipt says as it stands. */
    public ReceiptPaper receipt(NoticeSheet sheet) {
        boolean refused = sheet.refusal() != null;
        return new ReceiptPaper(
                sheet.number(),
                mark(sheet),
                sheet.bureauName(),
                sheet.schoolName(),
                PaperWords.addressee(sheet.bureauName(), sheet.schoolName()),
                words.word("document.notice.title"),
                String.valueOf(sheet.total()),
                PaperWords.day(sheet.signedAt()),
                manner(sheet, refused),
                PaperWords.minute(sheet.receivedAt()),
                PaperWords.text(sheet.receivedByName()),
                PaperWords.text(sheet.receivedByPost()),
                refused,
                PaperWords.text(sheet.refusal()),
                PaperWords.text(sheet.witness()),
                PaperWords.text(sheet.refusalByName()));
    }

    /** Served by the system once somebody received it there, left at the school when it refused with a witness. */
    private String manner(NoticeSheet sheet, boolean refused) {
        String used = sheet.receivedAt() == null ? "" : refused ? "LEFT" : "SYSTEM";
        return String.join(
                "　",
                List.of("SYSTEM", "DIRECT", "POST", "LEFT").stream()
                        .map(way -> (way.equals(used) ? "■ " : "□ ") + words.word("document.manner." + way))
                        .toList());
    }
}
