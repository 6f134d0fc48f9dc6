package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form of the page of a case that somebody sent in, with all it needs to be answered. */
record PostedAction(
        CaseNumber number,
        Actor actor,
        FormValues values,
        CaseView view,
        Model model,
        RedirectAttributes redirect,
        HttpServletResponse response) {

    /** Reads the form and, when every field could be read, runs the use case. */
    <T> String answer(Action action, Function<FormValues, T> read, Function<T, Outcome<?>> useCase) {
        T input = read.apply(values);
        Outcome<?> outcome =
                values.unreadable().<Outcome<?>>map(Outcome::refused).orElseGet(() -> useCase.apply(input));
        return view.after(new CaseView.Turn(number, actor, action, values), outcome, model, redirect, response);
    }
}
