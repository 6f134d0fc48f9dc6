package cn.zhenggai.rectification.reading;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.RoundView;
import cn.zhenggai.rectification.VerifierView;
import cn.zhenggai.rectification.extension.ExtensionView;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.pause.PauseView;
import cn.zhenggai.rectification.plan.PlanView;
import cn.zhenggai.rectification.takeover.TakenOver;
import cn.zhenggai.task.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the page of a case tells, within what the reader may know.
 *
 * @param waiting the steps that are open now
 * @param desks for each waiting step, by its reference, the name of the person or unit at whose desk it waits
 * @param allowed what the reader may do now
 * @param notice null while the case is on none
 * @param takenOver null for what began here
 */
public record CaseStory(
        CaseFacts facts,
        HazardItem item,
        List<RoundView> rounds,
        List<PlanView> plans,
        List<VerifierView> verifiers,
        List<EvidenceFile> files,
        List<LogView> log,
        List<WorkItem> waiting,
        Map<String, String> desks,
        Set<Action> allowed,
        WhyDate why,
        List<ExtensionView> extensions,
        List<PauseView> pauses,
        CaseNotice notice,
        TakenOver takenOver) {

    public List<EvidenceFile> files(String purpose) {
        return files.stream().filter(file -> purpose.equals(file.purpose())).toList();
    }

    public List<EvidenceFile> files(String purpose, int round) {
        return files.stream()
                .filter(file -> purpose.equals(file.purpose()) && file.round() == round)
                .toList();
    }

    /** The pictures of a round that answer one picture of the hazard. */
    public List<EvidenceFile> answers(long beforePhoto, int round) {
        return files(EvidencePurpose.AFTER, round).stream()
                .filter(file -> file.pairOf() != null && file.pairOf() == beforePhoto)
                .toList();
    }

    public List<VerifierView> verifiersOf(int round) {
        return verifiers.stream().filter(v -> v.round() == round).toList();
    }

    public boolean may(String action) {
        return allowed.contains(Action.valueOf(action));
    }
}
