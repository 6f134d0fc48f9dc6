package cn.zhenggai.objection.web;

import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.function.Function;

/** A form about the objections to an order that somebody sent. */
record ObjectionPosting(CaseNumber number, Actor actor, Posting form, ObjectionPart part) {

    /** @param done what was done, as the last part of {@code case.done.*} */
    <I, T> Reply answer(String done, Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        return form.answer(
                form.attempt(read, work),
                result -> Reply.to(CaseAddress.page(number))
                        .saying("case.done." + done)
                        .forgetting(number + "-" + done),
                () -> part.again(number, actor, form));
    }
}
