package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.function.Function;

/** A form of the page of a case that somebody sent. */
record CasePosting(CaseNumber number, Actor actor, Posting form, CaseView view) {

    /** Done: back to the case with a word of thanks. Refused: the case as it stands now, and the form as it was typed. */
    <I, T> Reply answer(Action action, Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        return answer(action, form.attempt(read, work));
    }

    /** The same for what was attempted already. */
    <T> Reply answer(Action action, Outcome<T> outcome) {
        return form.answer(
                outcome,
                done -> Reply.to("/cases/" + number)
                        .saying("case.done." + action.path())
                        .forgetting(number + "-" + action.path()),
                () -> view.again(number, actor, action, form));
    }

    /** The same, and what may be done next about a case that was closed by it. */
    <I, T> Reply closing(Action action, Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        Reply reply = answer(action, read, work);
        return reply instanceof Reply.Next next ? view.offering(next, number, actor) : reply;
    }

    FormValues values() {
        return form.values();
    }
}
