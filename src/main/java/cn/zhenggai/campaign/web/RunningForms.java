package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.ExemptReason;
import cn.zhenggai.campaign.Exemption;
import cn.zhenggai.campaign.course.ChangingList;
import cn.zhenggai.campaign.course.CreditingVisit;
import cn.zhenggai.campaign.course.EndingCampaign;
import cn.zhenggai.campaign.course.ExemptingSchool;
import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.function.LongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What is done about single schools, and the end. */
@Controller
@RequestMapping("/campaigns/{id:\\d{1,18}}")
class RunningForms {

    private final ChangingList list;
    private final SharingSchools sharing;
    private final ExemptingSchool exempting;
    private final CreditingVisit crediting;
    private final EndingCampaign ending;
    private final StoringEvidence storing;

    RunningForms(
            ChangingList list,
            SharingSchools sharing,
            ExemptingSchool exempting,
            CreditingVisit crediting,
            EndingCampaign ending,
            StoringEvidence storing) {
        this.list = list;
        this.sharing = sharing;
        this.exempting = exempting;
        this.crediting = crediting;
        this.ending = ending;
        this.storing = storing;
    }

    @PostMapping("/add")
    String add(@ModelAttribute(binding = false) CampaignForm form) {
        return ofSchool(
                form,
                "add",
                school ->
                        list.add(form.id(), form.actor(), school, form.values().text("why")));
    }

    @PostMapping("/remove")
    String remove(@ModelAttribute(binding = false) CampaignForm form) {
        return ofSchool(
                form,
                "remove",
                school -> list.remove(
                        form.id(), form.actor(), school, form.values().text("why")));
    }

    @PostMapping("/put")
    String put(@ModelAttribute(binding = false) CampaignForm form) {
        FormValues values = form.values();
        LocalDate day = values.date("day");
        Long team = values.id("team");
        return ofSchool(
                form, "put", school -> sharing.put(form.id(), form.actor(), school, team, day, values.text("why")));
    }

    /** A paper that came along is kept first; it counts from then on like one that was sent ahead. */
    @PostMapping("/exempt")
    String exempt(
            @ModelAttribute(binding = false) CampaignForm form,
            @RequestParam(name = "paper", required = false) MultipartFile paper) {
        FormValues values = form.values();
        ExemptReason reason = values.choice("reason", ExemptReason.class);
        return ofSchool(form, "exempt", school -> {
            Outcome<Long> file = kept(form, paper);
            return file.accepted()
                    ? exempting.exempt(
                            form.id(), form.actor(), school, new Exemption(reason, values.text("note"), file.result()))
                    : Outcome.refused(file.refusal());
        });
    }

    @PostMapping("/lift")
    String lift(@ModelAttribute(binding = false) CampaignForm form) {
        return ofSchool(
                form,
                "lift",
                school -> exempting.lift(
                        form.id(), form.actor(), school, form.values().text("why")));
    }

    @PostMapping("/credit")
    String credit(@ModelAttribute(binding = false) CampaignForm form) {
        return ofSchool(form, "credit", school -> crediting.credit(form.id(), form.actor(), school));
    }

    @PostMapping("/end")
    String end(@ModelAttribute(binding = false) CampaignForm form) {
        return form.answer(
                "end", () -> ending.end(form.id(), form.actor(), form.values().text("summary")));
    }

    private static String ofSchool(CampaignForm form, String name, LongFunction<Outcome<Long>> work) {
        Long school = form.values().id("school");
        return form.answer(
                name,
                () -> school == null ? Outcome.refused(Refusal.invalid("school", "required")) : work.apply(school));
    }

    private Outcome<Long> kept(CampaignForm form, MultipartFile paper) {
        if (paper == null || paper.isEmpty()) {
            return Outcome.done(null);
        }
        Outcome<EvidenceFile> kept =
                storing.storeDocument(form.actor(), new Upload(paper.getOriginalFilename(), paper, paper.getSize()));
        return kept.accepted() ? Outcome.done(kept.result().id()) : Outcome.refused(kept.refusal());
    }
}
