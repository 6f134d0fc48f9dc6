package cn.zhenggai.rectification.ending;

import cn.zhenggai.rectification.dossier.CaseEnding;
import java.util.List;

/** @param documents staged files that prove it, one at least */
public record TerminationEntry(CaseEnding.Kind kind, String reason, List<Long> documents) {

    public TerminationEntry {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
