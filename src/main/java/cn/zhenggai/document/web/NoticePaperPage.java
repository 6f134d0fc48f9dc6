package cn.zhenggai.document.web;

import cn.zhenggai.document.PrintingNotice;
import cn.zhenggai.document.PrintingOpinion;
import cn.zhenggai.notice.NoticeAddress;
import cn.zhenggai.shared.Actor;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers of a notice: itself, its receipt, and what its re-inspection came to. */
@Controller
@RequestMapping("/notices/{id:\\d{1,18}}")
class NoticePaperPage {

    private final PrintingNotice printing;
    private final PrintingOpinion opinion;
    private final PaperAnswers answers;

    NoticePaperPage(PrintingNotice printing, PrintingOpinion opinion, PaperAnswers answers) {
        this.printing = printing;
        this.opinion = opinion;
        this.answers = answers;
    }

    @GetMapping("/paper")
    Object paper(@PathVariable long id, Actor actor, Locale locale) {
        return answers.word(printing.notice(id, actor), back(id), locale);
    }

    @GetMapping("/print")
    Object print(@PathVariable long id, Actor actor, Locale locale) {
        return answers.page(printing.notice(id, actor), back(id), back(id) + "/paper", locale);
    }

    @GetMapping("/receipt")
    Object receipt(@PathVariable long id, Actor actor, Locale locale) {
        return answers.word(printing.receipt(id, actor), back(id), locale);
    }

    @GetMapping("/receipt/print")
    Object printReceipt(@PathVariable long id, Actor actor, Locale locale) {
        return answers.page(printing.receipt(id, actor), back(id), back(id) + "/receipt", locale);
    }

    @GetMapping("/opinion")
    Object opinion(@PathVariable long id, Actor actor, Locale locale) {
        return answers.word(opinion.ofNotice(id, actor), back(id), locale);
    }

    @GetMapping("/opinion/print")
    Object printOpinion(@PathVariable long id, Actor actor, Locale locale) {
        return answers.page(opinion.ofNotice(id, actor), back(id), back(id) + "/opinion", locale);
    }

    private static String back(long id) {
        return NoticeAddress.page(id);
    }
}
