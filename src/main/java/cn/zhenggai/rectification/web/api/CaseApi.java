package cn.zhenggai.rectification.web.api;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.reading.CaseCandidates;
import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One case to read. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/{number}")
@Tag(name = "Cases")
class CaseApi {

    private final ReadingCase reading;
    private final CaseCandidates candidates;
    private final ProcessPictures pictures;

    CaseApi(ReadingCase reading, CaseCandidates candidates, ProcessPictures pictures) {
        this.reading = reading;
        this.candidates = candidates;
        this.pictures = pictures;
    }

    /** Somebody who can be chosen. */
    record Candidate(long id, String name, String post, String unitName) {

        static Candidate of(PersonCard person) {
            return new Candidate(person.id(), person.name(), person.post(), person.unitName());
        }
    }

    record Candidates(List<Candidate> items) {

        static Candidates of(List<PersonCard> people) {
            return new Candidates(people.stream().map(Candidate::of).toList());
        }
    }

    @GetMapping
    @Operation(summary = "The whole story of a case, and what the caller may do now")
    Story story(Actor actor, @PathVariable CaseNumber number) {
        return Story.of(reading.story(number, actor));
    }

    @GetMapping("/assignees")
    @Operation(summary = "Who can be given the work; empty for callers who may not assign it now")
    Candidates assignees(Actor actor, @PathVariable CaseNumber number) {
        return Candidates.of(candidates.assignees(number, actor));
    }

    @GetMapping("/eligible-verifiers")
    @Operation(summary = "Who could re-inspect, best first; empty for callers who may not name anybody")
    Candidates eligibleVerifiers(Actor actor, @PathVariable CaseNumber number) {
        return Candidates.of(candidates.verifiers(number, actor));
    }

    @GetMapping("/process")
    @Operation(summary = "The process as a BPMN model, where the case stands in it and what it has been through")
    ProcessPictures.Picture process(Actor actor, @PathVariable CaseNumber number, Locale locale) {
        reading.mustSee(number, actor);
        return pictures.of(number, locale);
    }
}
