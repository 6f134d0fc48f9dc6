package cn.zhenggai.evidence.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.MarkingPhoto;
import cn.zhenggai.evidence.ReadingEvidence;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;

/**
 * How files travel, for pages and API alike. The type is ours and never the sender's; a browser that opens one alone
 * runs nothing in it. A browser keeps photos but asks each time, which costs little and shows nothing after a log-out.
 */
@Component
class FileAnswers {

    private static final String KEPT_BUT_ASKED = "private, no-cache";
    private static final String NOT_KEPT = "no-store";

    private final StoringEvidence storing;
    private final MarkingPhoto marking;
    private final ReadingEvidence reading;
    private final Answers answers;

    FileAnswers(StoringEvidence storing, MarkingPhoto marking, ReadingEvidence reading, Answers answers) {
        this.storing = storing;
        this.marking = marking;
        this.reading = reading;
        this.answers = answers;
    }

    /** What the uploading script needs to show the file and to send its id with the form. */
    record Staged(
            long id,
            String name,
            EvidenceFile.Kind kind,
            Integer width,
            Integer height,
            boolean marked,
            String url,
            String thumbnailUrl) {

        static Staged of(EvidenceFile file, String base) {
            String url = base + "/" + file.id();
            String thumbnail = file.photo() ? url + "/thumbnail" : null;
            return new Staged(
                    file.id(), file.name(), file.kind(), file.width(), file.height(), file.marked(), url, thumbnail);
        }
    }

    /** @param of the photo that this one is a marked copy of, null for one that stands for itself */
    ResponseEntity<Object> store(Actor actor, MultipartFile file, EvidenceFile.Kind kind, Long of, String base) {
        Upload upload = new Upload(file.getOriginalFilename(), file, file.getSize());
        return answers.of(stored(actor, upload, kind, of), stored -> Staged.of(stored, base));
    }

    private Outcome<EvidenceFile> stored(Actor actor, Upload upload, EvidenceFile.Kind kind, Long of) {
        if (of != null) {
            return marking.mark(actor, of, upload);
        }
        return kind == EvidenceFile.Kind.DOCUMENT
                ? storing.storeDocument(actor, upload)
                : storing.storePhoto(actor, upload);
    }

    /** Null when the reader's copy is still good; the answer is then already written. */
    ResponseEntity<Resource> content(Actor actor, long id, ServletWebRequest request) {
        EvidenceFile file = reading.require(actor, id);
        if (file.photo()) {
            return photo(file, file.sha256(), reading.content(file), request);
        }
        guard(file, ContentDisposition.attachment(), NOT_KEPT, request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(reading.content(file));
    }

    ResponseEntity<Resource> thumbnail(Actor actor, long id, ServletWebRequest request) {
        EvidenceFile file = reading.require(actor, id);
        return photo(file, file.sha256() + "-thumbnail", reading.thumbnail(file), request);
    }

    private static ResponseEntity<Resource> photo(
            EvidenceFile file, String tag, Resource content, ServletWebRequest request) {
        guard(file, ContentDisposition.inline(), KEPT_BUT_ASKED, request);
        return request.checkNotModified(tag)
                ? null
                : ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(content);
    }

    /** Set on the response itself: what an entity brings would stand beside the headers of every answer. */
    private static void guard(
            EvidenceFile file, ContentDisposition.Builder disposition, String cache, ServletWebRequest request) {
        HttpServletResponse response = request.getResponse();
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy", "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
