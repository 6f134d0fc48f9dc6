package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.rectification.opening.AlikeAnswer;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form with which a finding becomes a case. */
@Controller
class OpenCasePage {

    private static final String DRAFT = "open-case";

    /** The school is chosen by name, so its mistakes stand at that field. */
    private static final Map<String, String> AS_ON_THE_PAGE = Map.of("schoolId", "school", "alikeCase", "alike");

    private final OpeningCase opening;
    private final UploadedFiles files;
    private final Directory directory;
    private final FindingForm form;

    OpenCasePage(OpeningCase opening, UploadedFiles files, Directory directory, FindingForm form) {
        this.opening = opening;
        this.files = files;
        this.directory = directory;
        this.form = form;
    }

    /** @param repeat the number of a case that came back too late to be reopened; the form begins with what it said */
    @GetMapping("/cases/new")
    String page(Actor actor, @RequestParam(required = false) String repeat, Model model) {
        mustOpen(actor);
        CaseNumber earlier = repeat == null ? null : CaseNumber.parse(repeat).orElse(null);
        FormValues values =
                new FormValues(earlier == null ? new LinkedMultiValueMap<>() : form.repeating(earlier, actor));
        if (earlier != null) {
            Long school = school(actor, values.text("school")).map(UnitCard::id).orElse(null);
            form.showAlike(actor, school, values.text("itemCode"), values.text("place"), earlier, model);
            model.addAttribute("repeated", earlier);
        }
        return form.show(actor, values, model);
    }

    /** Schools whose name or code contains what is being typed. */
    @GetMapping("/cases/schools")
    String schools(Actor actor, @RequestParam(defaultValue = "") String school, Model model) {
        mustOpen(actor);
        model.addAttribute("schools", offered(actor, school));
        return "rectification/open :: schools";
    }

    /** A township's people see their own schools only. */
    private List<UnitCard> offered(Actor actor, String text) {
        String typed = text.substring(text.lastIndexOf('·') + 1).strip();
        return directory.units(actor.bureauId(), UnitKind.SCHOOL, typed, 400).stream()
                .filter(unit -> actor.unitKind() != UnitKind.TOWNSHIP
                        || Long.valueOf(actor.unitId()).equals(unit.townshipId()))
                .limit(20)
                .toList();
    }

    @PostMapping("/cases")
    Reply open(Actor actor, Posting posting) {
        mustOpen(actor);
        files.photos(posting, actor, "beforePhotos");
        files.photos(posting, actor, "afterPhotos");
        files.documents(posting, actor, "documents");
        return posting.answer(
                posting.attempt(
                                values -> finding(actor, values),
                                finding -> opening.comeAcross(actor, finding, answer(posting.values())))
                        .at(AS_ON_THE_PAGE),
                number -> Reply.to("/cases/" + number)
                        .saying("case.done." + became(posting.values()), number.value())
                        .forgetting(DRAFT),
                () -> again(actor, posting));
    }

    /** What the reader is told: it may have become part of another case, or go to the bureau and not to the school. */
    private String became(FormValues values) {
        if (answer(values).merged()) {
            return "seenAgain";
        }
        if (values.checked("fixedOnTheSpot")) {
            return "onTheSpot";
        }
        return form.outside(values.text("itemCode")) ? "outside" : "open";
    }

    private String again(Actor actor, Posting posting) {
        FormValues values = posting.values();
        Long school = school(actor, values.text("school")).map(UnitCard::id).orElse(null);
        form.showAlike(
                actor,
                school,
                values.text("itemCode"),
                values.text("place"),
                answer(values).repeatOf(),
                posting.model());
        return form.show(actor, values, posting.model());
    }

    private Finding finding(Actor actor, FormValues values) {
        boolean onTheSpot = values.checked("fixedOnTheSpot");
        return new Finding(
                school(actor, values.text("school")).map(UnitCard::id).orElse(null),
                values.text("itemCode"),
                values.choice("severity", Severity.class),
                values.choice("source", Source.class),
                values.text("place"),
                values.text("description"),
                values.text("basis"),
                values.text("requirement"),
                values.date("foundOn"),
                onTheSpot ? null : values.date("deadline"),
                onTheSpot,
                values.text("witness"),
                values.ids("beforePhotos"),
                onTheSpot ? values.ids("afterPhotos") : List.of(),
                values.ids("documents"));
    }

    /** As the form offers it, {@code MERGE RC-2026-000417}; what is none of it is no answer. */
    private static AlikeAnswer answer(FormValues values) {
        String[] words = Objects.requireNonNullElse(values.text("alike"), "").split(" ");
        Optional<Alike> alike = Stream.of(Alike.values())
                .filter(one -> one.name().equals(words[0]))
                .findFirst();
        return alike.map(one -> new AlikeAnswer(
                        one,
                        words.length < 2 ? null : CaseNumber.parse(words[1]).orElse(null)))
                .orElse(AlikeAnswer.NONE);
    }

    /** What is there already of what is being written; nothing as long as it is not clear where and what. */
    @GetMapping("/cases/alike")
    String alike(
            Actor actor,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String itemCode,
            @RequestParam(defaultValue = "") String place,
            Model model) {
        mustOpen(actor);
        form.showAlike(actor, school(actor, school).map(UnitCard::id).orElse(null), itemCode, place, null, model);
        return "rectification/open :: alike";
    }

    /** As the list offers it, {@code name · code}, or typed by hand: the code, or a name that only one school has. */
    private Optional<UnitCard> school(Actor actor, String text) {
        if (text == null) {
            return Optional.empty();
        }
        String code = text.substring(text.lastIndexOf('·') + 1).strip();
        List<UnitCard> found = directory.units(actor.bureauId(), UnitKind.SCHOOL, code, 50).stream()
                .filter(unit ->
                        unit.code().equalsIgnoreCase(code) || unit.name().equals(code))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void mustOpen(Actor actor) {
        if (!opening.mayOpen(actor)) {
            throw new CaseNotFound("new");
        }
    }
}
