package cn.zhenggai.rectification.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.Posting;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Gathers what every form of the page of a case needs for its answer. */
@ControllerAdvice(annotations = CaseForms.class)
class CasePostings {

    private final CaseView view;

    CasePostings(CaseView view) {
        this.view = view;
    }

    @ModelAttribute
    CasePosting posting(@PathVariable String number, Actor actor, Posting form) {
        return new CasePosting(CasePage.number(number), actor, form, view);
    }
}
