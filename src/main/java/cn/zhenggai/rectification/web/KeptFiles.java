package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.EvidenceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files that a refused form had brought, so that it is shown again with them. */
record KeptFiles(Map<Long, EvidenceFile> files) {

    /** Those whose ids one field carried. */
    public List<EvidenceFile> of(List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .filter(id -> id != null && id.matches("\\d{1,18}"))
                        .map(id -> files.get(Long.valueOf(id)))
                        .filter(Objects::nonNull)
                        .toList();
    }
}
