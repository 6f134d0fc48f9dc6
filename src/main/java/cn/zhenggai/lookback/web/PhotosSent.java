package cn.zhenggai.lookback.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Photos that came with the form itself, because no script had sent them ahead; they are kept even if it is refused. */
@Component
class PhotosSent {

    private static final String FIELD = "photos";

    private final StoringEvidence storing;

    PhotosSent(StoringEvidence storing) {
        this.storing = storing;
    }

    void keep(Posting form, Actor actor) {
        form.files(FIELD).forEach(file -> keep(form, storing.storePhoto(actor, upload(file))));
    }

    private static void keep(Posting form, Outcome<EvidenceFile> kept) {
        if (kept.accepted()) {
            form.values().add(FIELD, String.valueOf(kept.result().id()));
        } else {
            form.values().refuse(FIELD, kept.refusal());
        }
    }

    private static Upload upload(MultipartFile file) {
        return new Upload(file.getOriginalFilename(), file, file.getSize());
    }
}
