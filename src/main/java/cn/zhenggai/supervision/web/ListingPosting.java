package cn.zhenggai.supervision.web;

import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.function.Function;

/** A form about the listing of a case that somebody sent. */
record ListingPosting(CaseNumber number, Actor actor, Posting form, ListingModel view) {

    /** Done: back to the page of the case. @param done as the last part of {@code listing.done.*} */
    <I, T> Reply answer(String done, Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        return form.answer(
                form.attempt(read, work),
                result -> Reply.to(CaseAddress.page(number)).saying("listing.done." + done, number.value()),
                () -> view.show(number, actor, CaseAddress.page(number), form.model()));
    }
}
