package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterKind;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import org.springframework.stereotype.Component;

/** What the forms about letters say. Files that came with a form are kept at once, so that one shown again has lost none. */
@Component
class LetterForms {

    private final UploadedFiles files;

    LetterForms(UploadedFiles files) {
        this.files = files;
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
        files.photos(form, actor, "photos");
        files.documents(form, actor, "documents");
    }
}
