package cn.zhenggai.rectification.reading;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What cases look like in a list of them: the first photo of each hazard. */
@Component
public class CasePictures {

    private final EvidenceShelf evidence;

    CasePictures(EvidenceShelf evidence) {
        this.evidence = evidence;
    }

    /**
     * The id of its first photo by the number of a case, of cases that the reader was found to see; without those that have
     * none, and empty for who reads without persons. One statement.
     */
    public Map<String, Long> of(Collection<CaseNumber> numbers, Actor reader) {
        if (!reader.readsPersons()) {
            return Map.of();
        }
        Map<String, Long> pictures = new HashMap<>();
        evidence.firstPhotos(numbers.stream().map(CaseEvidence::owner).toList(), EvidencePurpose.BEFORE)
                .forEach((owner, photo) ->
                        CaseEvidence.number(owner).ifPresent(number -> pictures.put(number.value(), photo)));
        return pictures;
    }
}
