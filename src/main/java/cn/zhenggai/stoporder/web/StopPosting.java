package cn.zhenggai.stoporder.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.web.multipart.MultipartFile;

/** A form about the stop orders of a case that somebody sent. */
record StopPosting(CaseNumber number, Actor actor, Posting form, StopOrderView view, StoringEvidence storing) {

    /**
     * Done: back to the stop orders of the case.
     *
     * @param done what was done, as the last part of {@code stop.done.*}
     * @param draft of the form, which its device need not keep any longer
     */
    <I, T> Reply answer(
            String done, String draft, Integer place, Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        return form.answer(
                form.attempt(read, work),
                result -> Reply.to("/stop-orders/of/" + number)
                        .saying("stop.done." + done, number.value())
                        .forgetting(number + "-" + draft),
                () -> view.show(number, actor, place, form.values(), form.model()));
    }

    /** Files that came with the form itself, because no script had sent them ahead. */
    StopPosting keepingFiles() {
        keep("photos", storing::storePhoto);
        keep("documents", storing::storeDocument);
        return this;
    }

    private void keep(String field, BiFunction<Actor, Upload, Outcome<EvidenceFile>> store) {
        for (MultipartFile file : form.files(field)) {
            Outcome<EvidenceFile> kept =
                    store.apply(actor, new Upload(file.getOriginalFilename(), file, file.getSize()));
            if (kept.accepted()) {
                form.values().add(field, String.valueOf(kept.result().id()));
            } else {
                form.values().refuse(field, kept.refusal());
            }
        }
    }
}
