package cn.zhenggai.evidence.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.WaitingUploads;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.handling.OwnTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;

/** The same files for programs. */
@RestController
@RequestMapping(EvidenceApi.BASE)
@Tag(name = "Evidence", description = "Photos and documents: uploaded first, then named by the step they prove")
class EvidenceApi {

    static final String BASE = "/api/v1/evidence";

    private static final int MOST = 100;

    private final FileAnswers files;
    private final WaitingUploads uploads;

    EvidenceApi(FileAnswers files, WaitingUploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    record Waiting(List<FileAnswers.Staged> items) {}

    @Operation(summary = "The caller's own uploads that no step has named yet, the latest first; a hundred at most")
    @GetMapping
    Waiting waiting(Actor actor) {
        return new Waiting(uploads.of(actor, MOST).stream()
                .map(file -> FileAnswers.Staged.of(file, BASE))
                .toList());
    }

    /** {@code of} is the photo that marks were drawn on. */
    @Operation(
            summary =
                    "Upload a photo, or with kind=document a file; it waits until a step names its id. With of=<id of a photo "
                            + "uploaded before> it is that photo with marks or blurred places, and takes its place for good")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FileAnswers.Staged.class)))
    @OwnTransactions
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> store(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "PHOTO") EvidenceFile.Kind kind,
            @RequestParam(required = false) Long of) {
        return files.store(actor, file, kind, of, BASE);
    }

    @Operation(summary = "The content, for those who may see its case")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/octet-stream"))
    @GetMapping("/{id:\\d{1,18}}")
    ResponseEntity<Resource> content(Actor actor, @PathVariable long id, ServletWebRequest request) {
        return files.content(actor, id, request);
    }

    @Operation(summary = "A photo made small")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "image/jpeg"))
    @GetMapping("/{id:\\d{1,18}}/thumbnail")
    ResponseEntity<Resource> thumbnail(Actor actor, @PathVariable long id, ServletWebRequest request) {
        return files.thumbnail(actor, id, request);
    }
}
