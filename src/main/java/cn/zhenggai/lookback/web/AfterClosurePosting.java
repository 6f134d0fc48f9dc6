package cn.zhenggai.lookback.web;

import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.function.Function;

/** A form about a case after its closure that somebody sent. */
record AfterClosurePosting(CaseNumber number, Actor actor, Posting form, AfterClosureView view) {

    /** @param done what was done, as the last part of {@code lookBack.done.*} */
    <I, T> Reply answer(String done, Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        return form.answer(
                form.attempt(read, work),
                result -> Reply.to(CaseAddress.page(number)).saying("lookBack.done." + done, number.value()),
                () -> view.show(number, actor, form.values().ids("photos"), form.model()));
    }
}
