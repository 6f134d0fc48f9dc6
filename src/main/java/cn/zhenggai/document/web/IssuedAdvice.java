package cn.zhenggai.document.web;

import cn.zhenggai.document.issued.IssuedShelf;
import cn.zhenggai.document.issued.ReadingPapers;
import cn.zhenggai.shared.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands the pages of what papers are about the papers that were issued about it. */
@ControllerAdvice(
        basePackages = {"cn.zhenggai.rectification.web", "cn.zhenggai.notice.web", "cn.zhenggai.inspection.web"})
class IssuedAdvice {

    private final ReadingPapers reading;

    IssuedAdvice(ReadingPapers reading) {
        this.reading = reading;
    }

    @ModelAttribute("issued")
    IssuedShelf shelf(Actor reader) {
        return new IssuedShelf(reading, reader);
    }
}
