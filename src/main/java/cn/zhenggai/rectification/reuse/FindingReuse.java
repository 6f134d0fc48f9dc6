package cn.zhenggai.rectification.reuse;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks where else the photos are used that somebody is about to report with. Changes nothing. */
@Component
public class FindingReuse {

    /** Of one photo; more say nothing more. */
    private static final int MOST = 5;

    private final EvidenceShelf evidence;
    private final Cases cases;

    FindingReuse(EvidenceShelf evidence, Cases cases) {
        this.evidence = evidence;
        this.cases = cases;
    }

    /** @param photos staged by this person; others are passed over */
    public List<PhotoHint> of(RectificationCase subject, Actor by, List<Long> photos) {
        List<EvidenceFile> staged =
                evidence.staged(by, photos).stream().filter(EvidenceFile::photo).toList();
        return staged.stream()
                .flatMap(photo -> evidence
                        .alike(photo, staged.stream().map(EvidenceFile::id).toList())
                        .stream()
                        .filter(other -> !other.staged() || other.id() < photo.id())
                        .limit(MOST)
                        .map(other -> hint(subject, photo, other)))
                .toList();
    }

    private PhotoHint hint(RectificationCase subject, EvidenceFile photo, EvidenceFile other) {
        return new PhotoHint(photo.id(), other.id(), kind(subject, other), photo.samePicture(other));
    }

    private ReuseKind kind(RectificationCase subject, EvidenceFile other) {
        if (other.staged()) {
            return ReuseKind.TWICE;
        }
        if (CaseEvidence.owner(subject.number()).equals(other.owner())) {
            return EvidencePurpose.BEFORE.equals(other.purpose()) ? ReuseKind.HAZARD : ReuseKind.SAME_CASE;
        }
        return CaseEvidence.number(other.owner())
                .flatMap(cases::findByNumber)
                .map(there -> there.jurisdiction().schoolId()
                                == subject.jurisdiction().schoolId()
                        ? ReuseKind.OTHER_CASE
                        : ReuseKind.OTHER_SCHOOL)
                .orElse(ReuseKind.ELSEWHERE);
    }
}
