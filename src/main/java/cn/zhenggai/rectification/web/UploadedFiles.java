package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Files that came with the form itself, because no script had sent them ahead. Good ones are kept at once and count from
 * then on like those sent ahead, so that a form shown again has lost none.
 */
@Component
class UploadedFiles {

    private final StoringEvidence storing;

    UploadedFiles(StoringEvidence storing) {
        this.storing = storing;
    }

    /** Puts the ids of the photos under the field's own name; the refusals are at that field. */
    Optional<Refusal> photos(HttpServletRequest request, Actor actor, FormValues values, String field) {
        return keep(request, actor, values, field, true);
    }

    Optional<Refusal> documents(HttpServletRequest request, Actor actor, FormValues values, String field) {
        return keep(request, actor, values, field, false);
    }

    private Optional<Refusal> keep(
            HttpServletRequest request, Actor actor, FormValues values, String field, boolean photos) {
        List<Refusal.Reason> reasons = new ArrayList<>();
        for (MultipartFile file : files(request, field)) {
            Upload upload = new Upload(file.getOriginalFilename(), file, file.getSize());
            Outcome<EvidenceFile> kept =
                    photos ? storing.storePhoto(actor, upload) : storing.storeDocument(actor, upload);
            if (kept.accepted()) {
                values.add(field, String.valueOf(kept.result().id()));
            } else {
                kept.refusal()
                        .reasons()
                        .forEach(reason -> reasons.add(new Refusal.Reason(field, reason.code(), reason.arguments())));
            }
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(reasons));
    }

    private static List<MultipartFile> files(HttpServletRequest request, String field) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return multipart == null
                ? List.of()
                : multipart.getFiles(field).stream()
                        .filter(file -> !file.isEmpty())
                        .toList();
    }
}
