package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.ExemptReason;
import cn.zhenggai.campaign.Exemption;
import cn.zhenggai.campaign.course.ChangingList;
import cn.zhenggai.campaign.course.CreditingVisit;
import cn.zhenggai.campaign.course.EndingCampaign;
import cn.zhenggai.campaign.course.ExemptingSchool;
import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.LocalDate;
import java.util.function.LongFunction;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done about single schools, and the end. */
@CampaignForms
class CourseForms {

    private final ChangingList list;
    private final SharingSchools sharing;
    private final ExemptingSchool exempting;
    private final CreditingVisit crediting;
    private final EndingCampaign ending;
    private final StoringEvidence storing;

    CourseForms(
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
    Reply add(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "add",
                School::of,
                school -> school.then(id -> list.add(posted.id(), posted.actor(), id, school.why())));
    }

    @PostMapping("/remove")
    Reply remove(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "remove",
                School::of,
                school -> school.then(id -> list.remove(posted.id(), posted.actor(), id, school.why())));
    }

    @PostMapping("/put")
    Reply put(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "put", form -> new Place(School.of(form), form.id("team"), form.date("day")), place -> place.school()
                        .then(id -> sharing.put(
                                posted.id(),
                                posted.actor(),
                                id,
                                place.team(),
                                place.day(),
                                place.school().why())));
    }

    /** A paper that came along is kept first; it counts from then on like one that was sent ahead. */
    @PostMapping("/exempt")
    Reply exempt(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "exempt",
                School::of,
                school -> school.then(id -> kept(posted)
                        .then(paper -> exempting.exempt(
                                posted.id(), posted.actor(), id, exemption(posted.form(), paper.id())))));
    }

    @PostMapping("/lift")
    Reply lift(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "lift",
                School::of,
                school -> school.then(id -> exempting.lift(posted.id(), posted.actor(), id, school.why())));
    }

    @PostMapping("/credit")
    Reply credit(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "credit", School::of, school -> school.then(id -> crediting.credit(posted.id(), posted.actor(), id)));
    }

    @PostMapping("/end")
    Reply end(@ModelAttribute(binding = false) CampaignPosting posted) {
        return posted.answer(
                "end", form -> form.text("summary"), summary -> ending.end(posted.id(), posted.actor(), summary));
    }

    /** Which school, and why. */
    private record School(Long id, String why) {

        static School of(FormValues form) {
            return new School(form.id("school"), form.text("why"));
        }

        Outcome<Long> then(LongFunction<Outcome<Long>> work) {
            return id == null ? Outcome.refused(Refusal.invalid("school", "required")) : work.apply(id);
        }
    }

    private record Place(School school, Long team, LocalDate day) {}

    /** @param id null when none came along */
    private record Paper(Long id) {}

    private static Exemption exemption(Posting form, Long paper) {
        return new Exemption(
                form.values().choice("reason", ExemptReason.class),
                form.values().text("note"),
                paper);
    }

    private Outcome<Paper> kept(CampaignPosting posted) {
        return posted.form()
                .file("paper")
                .map(file -> storing.storeDocument(
                                posted.actor(), new Upload(file.getOriginalFilename(), file, file.getSize()))
                        .at("paper")
                        .map(kept -> new Paper(kept.id())))
                .orElseGet(() -> Outcome.done(new Paper(null)));
    }
}
