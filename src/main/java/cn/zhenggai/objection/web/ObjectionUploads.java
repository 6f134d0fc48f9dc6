package cn.zhenggai.objection.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What came with the form itself is kept at once, so that a form shown again has lost none. */
@Component
class ObjectionUploads {

    private final StoringEvidence storing;

    ObjectionUploads(StoringEvidence storing) {
        this.storing = storing;
    }

    void keep(Posting form, Actor actor) {
        keep(form, actor, "photos", storing::storePhoto);
        keep(form, actor, "documents", storing::storeDocument);
    }

    private static void keep(
            Posting form, Actor actor, String field, BiFunction<Actor, Upload, Outcome<EvidenceFile>> storing) {
        for (MultipartFile file : form.files(field)) {
            Outcome<EvidenceFile> kept =
                    storing.apply(actor, new Upload(file.getOriginalFilename(), file, file.getSize()));
            if (kept.accepted()) {
                form.values().add(field, String.valueOf(kept.result().id()));
            } else {
                form.values().refuse(field, kept.refusal());
            }
        }
    }
}
