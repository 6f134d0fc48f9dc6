package cn.zhenggai.rectification.order;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pictures of the hazards of several cases, so that nobody signs what he has not seen. */
@Component
public class BeforePictures {

    private final EvidenceShelf evidence;

    BeforePictures(EvidenceShelf evidence) {
        this.evidence = evidence;
    }

    /**
     * Ids by the number of the case, oldest first; a case without pictures is not in it. For cases that the reader may see.
     */
    public Map<String, List<Long>> of(Collection<CaseNumber> cases, Actor reader) {
        if (!reader.readsPersons()) {
            return Map.of();
        }
        List<String> owners = cases.stream().map(CaseEvidence::owner).toList();
        return evidence.of(owners, EvidencePurpose.BEFORE).stream()
                .collect(Collectors.groupingBy(
                        file -> CaseEvidence.number(file.owner()).orElseThrow().value(),
                        Collectors.mapping(EvidenceFile::id, Collectors.toList())));
    }
}
