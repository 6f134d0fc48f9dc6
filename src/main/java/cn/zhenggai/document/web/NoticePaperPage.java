package cn.zhenggai.document.web;

import cn.zhenggai.document.PaperContent;
import cn.zhenggai.document.PrintedPaper;
import cn.zhenggai.document.PrintingNotice;
import cn.zhenggai.document.PrintingOpinion;
import cn.zhenggai.document.issued.ReadingPapers;
import cn.zhenggai.notice.NoticeAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.handling.Costly;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The papers of a notice: itself, its receipt, and what its re-inspection came to. What was issued comes as it was issued; a
 * draft, a form to be filled in by hand, and what was signed before papers were kept, as it stands.
 */
@Controller
@RequestMapping("/notices/{id:\\d{1,18}}")
class NoticePaperPage {

    private final PrintingNotice printing;
    private final PrintingOpinion opinion;
    private final ReadingPapers issued;
    private final PaperAnswers answers;

    NoticePaperPage(PrintingNotice printing, PrintingOpinion opinion, ReadingPapers issued, PaperAnswers answers) {
        this.printing = printing;
        this.opinion = opinion;
        this.issued = issued;
        this.answers = answers;
    }

    @Costly
    @GetMapping("/paper")
    Object paper(@PathVariable long id, Actor actor, Locale locale) {
        return word(PaperContent.NOTICE, id, actor, locale, () -> printing.notice(id, actor));
    }

    @Costly
    @GetMapping("/print")
    Object print(@PathVariable long id, Actor actor, Locale locale) {
        return page(
                PaperContent.NOTICE,
                id,
                actor,
                () -> answers.page(printing.notice(id, actor), back(id), back(id) + "/paper", locale));
    }

    @Costly
    @GetMapping("/receipt")
    Object receipt(@PathVariable long id, Actor actor, Locale locale) {
        return word(PaperContent.RECEIPT, id, actor, locale, () -> printing.receipt(id, actor));
    }

    @Costly
    @GetMapping("/receipt/print")
    Object printReceipt(@PathVariable long id, Actor actor, Locale locale) {
        return page(
                PaperContent.RECEIPT,
                id,
                actor,
                () -> answers.page(printing.receipt(id, actor), back(id), back(id) + "/receipt", locale));
    }

    @Costly
    @GetMapping("/opinion")
    Object opinion(@PathVariable long id, Actor actor, Locale locale) {
        return answers.word(opinion.ofNotice(id, actor), back(id), locale);
    }

    @Costly
    @GetMapping("/opinion/print")
    Object printOpinion(@PathVariable long id, Actor actor, Locale locale) {
        return answers.page(opinion.ofNotice(id, actor), back(id), back(id) + "/opinion", locale);
    }

    private Object word(
            PaperContent content, long id, Actor actor, Locale locale, Supplier<Outcome<PrintedPaper>> asItStands) {
        return answers.word(
                issued.latest(content, id)
                        .map(paper -> Outcome.done(issued.word(paper.id(), actor)))
                        .orElseGet(asItStands),
                back(id),
                locale);
    }

    private Object page(PaperContent content, long id, Actor actor, Supplier<Object> asItStands) {
        return issued.latest(content, id)
                .<Object>map(paper ->
                        answers.issued(paper, issued.word(paper.id(), actor), back(id), issued.later(paper, actor)))
                .orElseGet(asItStands);
    }

    private static String back(long id) {
        return NoticeAddress.page(id);
    }
}
