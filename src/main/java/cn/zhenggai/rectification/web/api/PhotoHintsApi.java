package cn.zhenggai.rectification.web.api;

import cn.zhenggai.evidence.EvidenceAddress;
import cn.zhenggai.rectification.reuse.HintView;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.rectification.reuse.ReuseKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Photos that were used before. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/{number}/photo-hints")
@Tag(name = "Cases")
class PhotoHintsApi {

    private static final int MOST = 50;

    private final ReadingHints hints;

    PhotoHintsApi(ReadingHints hints) {
        this.hints = hints;
    }

    /**
     * @param round absent while the photo is not reported with
     * @param evidence id of the photo that was used before
     * @param same the very same picture, and not only nearly
     * @param otherEvidence, otherUrl absent when the caller may not see the other picture
     * @param otherCase absent when the caller may not know it, or the other picture is on no case
     */
    record Hint(
            Integer round,
            long evidence,
            ReuseKind kind,
            boolean same,
            Long otherEvidence,
            String otherUrl,
            CaseNumber otherCase,
            LocalDate otherUploadedOn) {

        static Hint of(HintView hint) {
            Long other = hint.other() == null ? null : hint.other().id();
            return new Hint(
                    hint.round(),
                    hint.photo(),
                    hint.kind(),
                    hint.same(),
                    other,
                    other == null ? null : EvidenceAddress.API + "/" + other,
                    hint.otherCase(),
                    hint.uploadedOn());
        }
    }

    record Hints(List<Hint> items) {

        static Hints of(List<HintView> hints) {
            return new Hints(hints.stream().map(Hint::of).toList());
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "Which photos of the reports so far had been used before; or, with ids of uploaded photos, which of "
                            + "these a report would be hinted at for")
    Hints hints(Actor actor, @PathVariable CaseNumber number, @RequestParam(defaultValue = "") List<Long> evidence) {
        return Hints.of(
                evidence.isEmpty()
                        ? hints.of(number, actor)
                        : hints.before(
                                number, actor, evidence.stream().limit(MOST).toList()));
    }
}
