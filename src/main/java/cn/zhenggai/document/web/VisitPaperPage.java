package cn.zhenggai.document.web;

import cn.zhenggai.document.PrintedPaper;
import cn.zhenggai.document.PrintingVisit;
import cn.zhenggai.document.issued.ReadingPapers;
import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.handling.Costly;
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
    private final ReadingPapers issued;
    private final PaperAnswers answers;

    VisitPaperPage(PrintingVisit printing, ReadingPapers issued, PaperAnswers answers) {
        this.printing = printing;
        this.issued = issued;
        this.answers = answers;
    }

    @Costly
    @GetMapping("/paper")
    Object paper(@PathVariable long id, Actor actor, Locale locale) {
        return answers.word(record(id, actor), VisitAddress.page(id), locale);
    }

    @Costly
    @GetMapping("/print")
    Object print(@PathVariable long id, Actor actor, Locale locale) {
        String back = VisitAddress.page(id);
        return answers.page(record(id, actor), back, back + "/paper", locale);
    }

    /** As it was sent; before there is a record a form to be filled in by hand. */
    private Outcome<PrintedPaper> record(long id, Actor actor) {
        return issued.record(id)
                .map(paper -> Outcome.done(issued.word(paper.id(), actor)))
                .orElseGet(() -> printing.print(id, actor));
    }
}
