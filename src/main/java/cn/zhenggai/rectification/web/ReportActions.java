package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.WorkDone;
import cn.zhenggai.rectification.reuse.HintView;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.rectification.work.ReportingWork;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Reply;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The report of the work. Whoever sends a photo that was used before has been told so, with script and without. */
@CaseForms
class ReportActions {

    private static final String PHOTOS = "afterPhotos";
    /** Before the id of a picture of the hazard: the field of its answers. */
    private static final String AFTER = "after-";

    private final ReportingWork reporting;
    private final ReadingHints hints;
    private final UploadedFiles files;

    ReportActions(ReportingWork reporting, ReadingHints hints, UploadedFiles files) {
        this.reporting = reporting;
        this.hints = hints;
        this.files = files;
    }

    @PostMapping("/report")
    Reply report(@ModelAttribute(binding = false) CasePosting posted) {
        keepFiles(posted);
        List<HintView> told = hints.before(
                posted.number(),
                posted.actor(),
                photos(posted.values()).stream().map(Attachment::evidenceId).toList());
        posted.form().model().addAttribute("reportHints", told);
        return posted.answer(Action.REPORT, ReportActions::done, done -> report(posted, done, told));
    }

    private void keepFiles(CasePosting posted) {
        for (long before : posted.values().ids("before")) {
            files.photos(posted.form(), posted.actor(), AFTER + before);
        }
        files.photos(posted.form(), posted.actor(), PHOTOS);
        files.documents(posted.form(), posted.actor(), "documents");
    }

    private Outcome<CaseNumber> report(CasePosting posted, WorkDone done, List<HintView> told) {
        List<Refusal.Reason> untold = untold(told, posted.values());
        if (!untold.isEmpty()) {
            return Outcome.refused(Refusal.invalid(untold));
        }
        Outcome<CaseNumber> outcome = reporting.report(posted.number(), posted.actor(), done);
        return outcome.accepted() ? outcome : Outcome.refused(atFields(outcome.refusal(), posted.values()));
    }

    /** What will be refused anyway is no hint. */
    private static List<Refusal.Reason> untold(List<HintView> told, FormValues values) {
        List<Long> seen = values.ids("hinted");
        return told.stream()
                .filter(hint -> !hint.refused() && !seen.contains(hint.photo()))
                .map(HintView::photo)
                .distinct()
                .map(photo -> Refusal.Reason.of(field(photo, values), "photoHinted"))
                .toList();
    }

    /** A photo is refused at the field that brought it. */
    private static Refusal atFields(Refusal refusal, FormValues values) {
        return new Refusal(
                refusal.kind(),
                refusal.reasons().stream()
                        .map(reason -> reason.field() == null || !reason.field().startsWith(PHOTOS + ".")
                                ? reason
                                : new Refusal.Reason(
                                        field(Long.parseLong(reason.field().substring(PHOTOS.length() + 1)), values),
                                        reason.code(),
                                        reason.arguments()))
                        .toList());
    }

    private static String field(long photo, FormValues values) {
        return values.ids("before").stream()
                .map(before -> AFTER + before)
                .filter(field -> values.ids(field).contains(photo))
                .findFirst()
                .orElse(PHOTOS);
    }

    /** Each picture of the hazard has a field of its own for its answers. */
    private static WorkDone done(FormValues values) {
        return new WorkDone(
                values.text("measures"),
                values.decimal("cost"),
                values.text("lastingMeasures"),
                photos(values),
                values.ids("documents"));
    }

    private static List<Attachment> photos(FormValues values) {
        List<Attachment> photos = new ArrayList<>();
        for (long before : values.ids("before")) {
            values.ids(AFTER + before).forEach(id -> photos.add(new Attachment(id, before)));
        }
        values.ids(PHOTOS).forEach(id -> photos.add(new Attachment(id, null)));
        return photos;
    }
}
