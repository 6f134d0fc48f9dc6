package cn.zhenggai.evidence;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that came with the form itself, because no script had sent them ahead. Good ones are kept at once and count from
 * then on like those sent ahead, so that a form shown again has lost none.
 */
@Component
public class UploadedFiles {

    private final StoringEvidence storing;

    UploadedFiles(StoringEvidence storing) {
        this.storing = storing;
    }

    /** Puts the ids of the photos under the field's own name; the refusals are at that field. */
    public void photos(Posting form, Actor actor, String field) {
        form.files(field).forEach(file -> keep(form, field, storing.storePhoto(actor, upload(file))));
    }

    public void documents(Posting form, Actor actor, String field) {
        form.files(field).forEach(file -> keep(form, field, storing.storeDocument(actor, upload(file))));
    }

    private static void keep(Posting form, String field, Outcome<EvidenceFile> kept) {
        if (kept.accepted()) {
            form.values().add(field, String.valueOf(kept.result().id()));
        } else {
            form.values().refuse(field, kept.refusal());
        }
    }

    private static Upload upload(MultipartFile file) {
        return new Upload(file.getOriginalFilename(), file, file.getSize());
    }
}
