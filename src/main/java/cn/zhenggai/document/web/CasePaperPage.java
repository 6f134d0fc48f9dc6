package cn.zhenggai.document.web;

import cn.zhenggai.document.PrintedPaper;
import cn.zhenggai.document.PrintingCase;
import cn.zhenggai.document.PrintingOpinion;
import cn.zhenggai.document.issued.ReadingPapers;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.handling.Costly;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers of one case: its file, and what its re-inspection came to. */
@Controller
@RequestMapping("/cases/{number}")
class CasePaperPage {

    private final PrintingCase file;
    private final PrintingOpinion opinion;
    private final ReadingPapers issued;
    private final PaperAnswers answers;

    CasePaperPage(PrintingCase file, PrintingOpinion opinion, ReadingPapers issued, PaperAnswers answers) {
        this.file = file;
        this.opinion = opinion;
        this.issued = issued;
        this.answers = answers;
    }

    @Costly
    @GetMapping("/paper")
    Object paper(@PathVariable String number, Actor actor, Locale locale) {
        CaseNumber wanted = wanted(number);
        return answers.word(file.print(wanted, actor), CaseAddress.page(wanted), locale);
    }

    @Costly
    @GetMapping("/print")
    Object print(@PathVariable String number, Actor actor, Locale locale) {
        CaseNumber wanted = wanted(number);
        String back = CaseAddress.page(wanted);
        return answers.page(file.print(wanted, actor), back, back + "/paper", locale);
    }

    @Costly
    @GetMapping("/opinion")
    Object opinion(@PathVariable String number, Actor actor, Locale locale) {
        CaseNumber wanted = wanted(number);
        return answers.word(opinionOf(wanted, actor), CaseAddress.page(wanted), locale);
    }

    @Costly
    @GetMapping("/opinion/print")
    Object printOpinion(@PathVariable String number, Actor actor, Locale locale) {
        CaseNumber wanted = wanted(number);
        String back = CaseAddress.page(wanted);
        return answers.page(opinionOf(wanted, actor), back, back + "/opinion", locale);
    }

    /** The latest as it was signed. */
    private Outcome<PrintedPaper> opinionOf(CaseNumber number, Actor actor) {
        return issued.opinion(number)
                .map(paper -> Outcome.done(issued.word(paper.id(), actor)))
                .orElseGet(() -> opinion.ofCase(number, actor));
    }

    private static CaseNumber wanted(String number) {
        return CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
    }
}
