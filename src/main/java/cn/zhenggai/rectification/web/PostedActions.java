package cn.zhenggai.rectification.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FormValues;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gathers what every form of the page of a case needs for its answer. */
@ControllerAdvice(assignableTypes = {SchoolActions.class, BureauActions.class, ClockActions.class})
class PostedActions {

    private final CaseView view;

    PostedActions(CaseView view) {
        this.view = view;
    }

    @ModelAttribute
    PostedAction posted(
            @PathVariable String number,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormValues values = new FormValues(new LinkedMultiValueMap<>(typed));
        return new PostedAction(CasePage.number(number), actor, values, view, model, redirect, response);
    }
}
