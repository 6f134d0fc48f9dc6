package cn.zhenggai.document.web;

import cn.zhenggai.document.PrintedPaper;
import cn.zhenggai.document.issued.IssuedPaper;
import cn.zhenggai.document.press.ShowingPaper;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Hands a paper over as a Word file or as a page to print; when there is none, a page that says why. */
@Component
class PaperAnswers {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final MediaType DOCX = MediaType.parseMediaType(WORD);

    private final RefusalTexts texts;

    PaperAnswers(RefusalTexts texts) {
        this.texts = texts;
    }

    /** @param back address of what the paper is about */
    Object word(Outcome<PrintedPaper> paper, String back, Locale locale) {
        if (!paper.accepted()) {
            return refused(paper.refusal(), back, locale);
        }
        ContentDisposition download = ContentDisposition.attachment()
                .filename(paper.result().name() + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(paper.result().word());
    }

    /** As it was issued, with its PDF beside it, and what was issued later about the same. */
    ModelAndView issued(IssuedPaper paper, PrintedPaper word, String back, List<IssuedPaper> later) {
        String address = "/papers/" + paper.id();
        return new ModelAndView(
                "document/print",
                Map.of(
                        "paper",
                        ShowingPaper.view(word),
                        "back",
                        back,
                        "word",
                        address + "/word",
                        "pdf",
                        address + "/pdf",
                        "later",
                        later));
    }

    /** Shown by the browser itself. */
    ResponseEntity<byte[]> pdf(String name, byte[] content) {
        ContentDisposition shown = ContentDisposition.inline()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(content);
    }

    /** @param word address of the same paper as a Word file */
    ModelAndView page(Outcome<PrintedPaper> paper, String back, String word, Locale locale) {
        return paper.accepted()
                ? new ModelAndView(
                        "document/print",
                        Map.of("paper", ShowingPaper.view(paper.result()), "back", back, "word", word))
                : refused(paper.refusal(), back, locale);
    }

    private ModelAndView refused(Refusal refusal, String back, Locale locale) {
        Refusal.Reason reason = refusal.reasons().get(0);
        String kind = reason.code().startsWith("template") ? "fault" : "notYet";
        return new ModelAndView(
                "document/fault",
                Map.of("kind", kind, "back", back, "fault", texts.text(reason, locale)),
                RefusalTexts.status(refusal));
    }
}
