package cn.zhenggai.campaign.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;

/** A form about a campaign that somebody sent. */
record CampaignPosting(long id, Actor actor, Posting form, CampaignModel shown) {

    /**
     * Done: back to the campaign, with a word. Refused: the page it came from.
     *
     * @param done what was done, as the last part of {@code campaign.done.*}
     * @param told the figures in that word
     */
    <I, T> Reply answer(
            String done, Function<FormValues, I> read, Function<I, Outcome<T>> work, Function<T, List<Object>> told) {
        return form.answer(
                form.attempt(read, work),
                result -> Reply.to("/campaigns/" + id)
                        .saying("campaign.done." + done, told.apply(result).toArray()),
                this::page);
    }

    <I, T> Reply answer(String done, Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        return answer(done, read, work, result -> List.of());
    }

    <T> Reply answer(String done, Supplier<Outcome<T>> work, Function<T, List<Object>> told) {
        return answer(done, values -> values, values -> work.get(), told);
    }

    <T> Reply answer(String done, Supplier<Outcome<T>> work) {
        return answer(done, work, result -> List.of());
    }

    private String page() {
        Long school = form.values().checked("ofSchool") ? form.values().id("school") : null;
        return school != null
                ? shown.school(actor, id, school, form.model())
                : shown.campaign(actor, id, null, form.model(), LocaleContextHolder.getLocale());
    }
}
