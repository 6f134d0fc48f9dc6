package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.shared.form.FormValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;

/**
 * The files that a refused form had brought, so that it is shown again with them.
 *
 * @param tried the action whose form it was
 */
record KeptFiles(String tried, FormValues typed, Map<Long, EvidenceFile> files) {

    static final KeptFiles NONE = new KeptFiles("", new FormValues(new LinkedMultiValueMap<>()), Map.of());

    /** Those that one field of an action's form carried. */
    public List<EvidenceFile> of(String action, String field) {
        return tried.equals(action)
                ? typed.ids(field).stream()
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** A copy of what was typed into the form of an action; empty when it was another's. */
    Optional<FormValues> typedIn(String action) {
        return tried.equals(action) ? Optional.of(new FormValues(typed.typed())) : Optional.empty();
    }
}
