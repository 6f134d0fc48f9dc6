package cn.zhenggai.rectification.web.api;

import cn.zhenggai.evidence.EvidenceAddress;
import cn.zhenggai.evidence.EvidenceFile;
import java.time.Instant;
import java.util.List;

/**
 * A photo or document of a case.
 *
 * @param pairOf the photo of the hazard that this one answers
 * @param url where its content is; {@code thumbnailUrl} for photos only
 * @param sha256 of the content at {@code url}
 * @param marked whether circles, arrows or blurred places were drawn on it
 */
record Exhibit(
        long id,
        String purpose,
        Integer round,
        Long pairOf,
        EvidenceFile.Kind kind,
        String name,
        String contentType,
        long size,
        String url,
        String thumbnailUrl,
        String sha256,
        boolean marked,
        String uploadedByName,
        Instant uploadedAt) {

    private static final String BASE = EvidenceAddress.API + "/";

    static List<Exhibit> of(List<EvidenceFile> files) {
        return files.stream().map(Exhibit::of).toList();
    }

    private static Exhibit of(EvidenceFile file) {
        String url = BASE + file.id();
        return new Exhibit(
                file.id(),
                file.purpose(),
                file.round(),
                file.pairOf(),
                file.kind(),
                file.name(),
                file.contentType(),
                file.size(),
                url,
                file.photo() ? url + "/thumbnail" : null,
                file.sha256(),
                file.marked(),
                file.uploadedByName(),
                file.uploadedAt());
    }
}
