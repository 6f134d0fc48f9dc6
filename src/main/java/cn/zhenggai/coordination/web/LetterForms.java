package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterKind;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What the forms about letters say. Files that came with a form are kept at once, so that one shown again has lost none. */
@Component
class LetterForms {

    private final StoringEvidence storing;

    LetterForms(StoringEvidence storing) {
        this.storing = storing;
    }

    static LetterEntry entry(FormValues form) {
        return new LetterEntry(
                form.choice("kind", LetterKind.class),
                form.id("unitId"),
                form.text("subject"),
                form.text("harm"),
                form.text("request"),
                form.text("interim"),
                form.date("replyBy"),
                form.ids("photos"));
    }

    static ProtectionEntry meanwhile(FormValues form) {
        return new ProtectionEntry(form.text("protection"), form.date("protectionDeadline"));
    }

    static LetterDone done(FormValues form) {
        return new LetterDone(form.text("text"), form.ids("photos"), form.ids("documents"));
    }

    /** Before the form is read. */
    void keep(Posting form, Actor actor) {
        form.files("photos").forEach(file -> keep(form, "photos", storing.storePhoto(actor, upload(file))));
        form.files("documents").forEach(file -> keep(form, "documents", storing.storeDocument(actor, upload(file))));
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
