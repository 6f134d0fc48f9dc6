package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.EvidenceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** For templates: of the files that a refused form had brought, those of one field. */
@Component("keptFiles")
class KeptFiles {

    public List<EvidenceFile> of(Map<Long, EvidenceFile> kept, List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .filter(id -> id != null && id.matches("\\d{1,18}"))
                        .map(id -> kept.get(Long.valueOf(id)))
                        .filter(Objects::nonNull)
                        .toList();
    }
}
