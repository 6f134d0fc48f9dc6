package cn.zhenggai.rectification.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a finding that repeats an earlier case begins with: the same thing at the same place, and graver. */
@Component
class RepeatedFinding {

    private final ReadingCase reading;
    private final Directory directory;

    RepeatedFinding(ReadingCase reading, Directory directory) {
        this.reading = reading;
        this.directory = directory;
    }

    /** Throws {@code CaseNotFound} for a case that this person may not see. */
    MultiValueMap<String, String> of(CaseNumber earlier, Actor actor) {
        CaseFacts facts = reading.story(earlier, actor).facts();
        UnitCard school = directory.unit(facts.schoolId()).orElseThrow();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("school", school.name() + " · " + school.code());
        fields.add("itemCode", facts.itemCode());
        fields.add("severity", Severity.MAJOR.name());
        fields.add("place", facts.place());
        fields.add("requirement", facts.requirement());
        fields.add("alike", "REPEAT " + earlier);
        return fields;
    }
}
