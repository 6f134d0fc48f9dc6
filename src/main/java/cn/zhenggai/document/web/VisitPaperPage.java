package cn.zhenggai.document.web;

import cn.zhenggai.document.PrintingVisit;
import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.shared.Actor;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The paper of a visit: its record. */
@Controller
@RequestMapping("/visits/{id:\\d{1,18}}")
class VisitPaperPage {

    private final PrintingVisit printing;
    private final PaperAnswers answers;

    VisitPaperPage(PrintingVisit printing, PaperAnswers answers) {
        this.printing = printing;
        this.answers = answers;
    }

    @GetMapping("/paper")
    Object paper(@PathVariable long id, Actor actor, Locale locale) {
        return answers.word(printing.print(id, actor), VisitAddress.page(id), locale);
    }

    @GetMapping("/print")
    Object print(@PathVariable long id, Actor actor, Locale locale) {
        String back = VisitAddress.page(id);
        return answers.page(printing.print(id, actor), back, back + "/paper", locale);
    }
}
