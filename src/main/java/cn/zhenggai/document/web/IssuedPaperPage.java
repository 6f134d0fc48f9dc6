package cn.zhenggai.document.web;

import cn.zhenggai.document.issued.IssuedPaper;
import cn.zhenggai.document.issued.ReadingPapers;
import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.notice.NoticeAddress;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.handling.Costly;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A paper as it was issued: to look at and print, as a Word file, as a PDF. */
@Controller
@RequestMapping("/papers/{id:\\d{1,18}}")
class IssuedPaperPage {

    private final ReadingPapers reading;
    private final PaperAnswers answers;

    IssuedPaperPage(ReadingPapers reading, PaperAnswers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping
    Object page(@PathVariable long id, Actor actor, Locale locale) {
        IssuedPaper paper = reading.require(id, actor);
        return answers.issued(paper, reading.word(id, actor), back(paper), reading.later(paper, actor));
    }

    /** To what it is about. */
    private String back(IssuedPaper paper) {
        if (paper.visitId() != null) {
            return VisitAddress.page(paper.visitId());
        }
        return paper.noticeId() != null
                ? NoticeAddress.page(paper.noticeId())
                : CaseAddress.page(reading.firstCase(paper));
    }

    @GetMapping("/word")
    Object word(@PathVariable long id, Actor actor, Locale locale) {
        return answers.word(Outcome.done(reading.word(id, actor)), "/papers/" + id, locale);
    }

    @Costly
    @GetMapping("/pdf")
    Object pdf(@PathVariable long id, Actor actor) {
        IssuedPaper paper = reading.require(id, actor);
        return answers.pdf(paper.title(), reading.pdf(id, actor));
    }
}
