package cn.zhenggai.rectification.proof;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.shared.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One hash over everything that a principal signs for: which pictures and files, of what, by whom and when. */
public final class EvidenceSeal {

    private EvidenceSeal() {}

    private static final Set<String> LATER = Set.of(EvidencePurpose.ON_SITE, EvidencePurpose.RELAPSE);

    /** Its round is no round, and it is no part of what the school reports. */
    private static final String ASIDE = EvidencePurpose.PROTECTION;

    /**
     * The same before and after: what came later, the re-inspectors' own pictures of the round included, is left out.
     *
     * @param signedAt when it was signed; what was handed in after that was not signed for, whatever round it names
     */
    public static String of(List<EvidenceFile> files, int round, Instant signedAt) {
        return Fingerprint.of(files.stream()
                .filter(file -> !file.uploadedAt().isAfter(signedAt))
                .filter(file -> signedFor(file, round))
                .map(EvidenceSeal::told)
                .collect(Collectors.joining("\n")));
    }

    private static boolean signedFor(EvidenceFile file, int round) {
        boolean earlier = file.round() == null || file.round() < round;
        return !ASIDE.equals(file.purpose()) && (earlier || file.round() == round && !LATER.contains(file.purpose()));
    }

    private static String told(EvidenceFile file) {
        return String.join(
                "\u001f",
                String.valueOf(file.id()),
                file.purpose(),
                String.valueOf(file.round()),
                String.valueOf(file.pairOf()),
                file.sha256(),
                String.valueOf(file.uploadedBy()),
                String.valueOf(file.uploadedAt().toEpochMilli()) + behind(file));
    }

    /** Of a marked picture the unseen original too; what bears no marks is told as it was before there were any. */
    private static String behind(EvidenceFile file) {
        return file.marked()
                ? "\u001f" + file.original().id() + "\u001f" + file.original().sha256()
                : "";
    }
}
