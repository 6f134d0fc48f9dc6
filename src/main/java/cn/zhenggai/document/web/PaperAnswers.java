package cn.zhenggai.document.web;

import cn.zhenggai.document.PrintedPaper;
import cn.zhenggai.document.ShowingPaper;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.nio.charset.StandardCharsets;
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

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

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
