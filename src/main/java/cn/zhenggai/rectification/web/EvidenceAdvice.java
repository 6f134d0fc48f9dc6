package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands every page the way to a case that it decides something about; asked only by pages that show it. */
@ControllerAdvice(annotations = Controller.class)
class EvidenceAdvice {

    private final ReadingCase reading;

    EvidenceAdvice(ReadingCase reading) {
        this.reading = reading;
    }

    @ModelAttribute("caseEvidence")
    Evidence evidence(HttpServletRequest request) {
        return new Evidence(reading, request);
    }

    /** What a case tells its reader before he decides. */
    public record Evidence(ReadingCase reading, HttpServletRequest request) {

        /** Null for who may not see the case, for example a department that only answers a letter. */
        public @Nullable CaseStory of(Object number) {
            return CaseNumber.parse(number.toString())
                    .flatMap(known -> CurrentActor.of(request)
                            .filter(reader -> reading.sees(known, reader))
                            .map(reader -> reading.story(known, reader)))
                    .orElse(null);
        }
    }
}
