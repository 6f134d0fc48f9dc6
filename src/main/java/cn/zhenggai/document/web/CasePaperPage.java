package cn.zhenggai.document.web;

import cn.zhenggai.document.PrintingCase;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The case as a Word paper; when its template is at fault, a page that says what to mend. */
@Controller
class CasePaperPage {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PrintingCase printing;
    private final RefusalTexts texts;

    CasePaperPage(PrintingCase printing, RefusalTexts texts) {
        this.printing = printing;
        this.texts = texts;
    }

    @GetMapping("/cases/{number}/paper")
    Object paper(@PathVariable String number, Actor actor, Locale locale) {
        CaseNumber wanted = CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
        Outcome<byte[]> paper = printing.print(wanted, actor);
        if (!paper.accepted()) {
            String fault = texts.text(paper.refusal().reasons().get(0), locale);
            return new ModelAndView(
                    "document/fault", Map.of("number", wanted, "fault", fault), RefusalTexts.status(paper.refusal()));
        }
        ContentDisposition download =
                ContentDisposition.attachment().filename(wanted + ".docx").build();
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(paper.result());
    }
}
