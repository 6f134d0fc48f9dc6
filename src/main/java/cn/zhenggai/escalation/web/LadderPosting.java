package cn.zhenggai.escalation.web;

import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.function.Function;

/** A form about the ladder of a case that somebody sent. */
record LadderPosting(CaseNumber number, Actor actor, Posting form, LadderView view) {

    /**
     * Done: back to where the form stood.
     *
     * @param done what was done, as the last part of {@code escalation.done.*}
     */
    <I, T> Reply answer(String done, Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        String back = DeskWords.back(form.values().text("back"), CaseAddress.page(number));
        return form.answer(
                form.attempt(read, work),
                result -> Reply.to(back).saying("escalation.done." + done, number.value()),
                () -> view.show(number, actor, back, form.model()));
    }
}
