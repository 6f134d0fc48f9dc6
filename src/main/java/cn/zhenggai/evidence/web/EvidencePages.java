package cn.zhenggai.evidence.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.handling.OwnTransactions;
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

/** Files as the pages use them: a script uploads before the form is sent, pictures and links fetch. */
@RestController
@RequestMapping(EvidencePages.BASE)
class EvidencePages {

    static final String BASE = "/evidence";

    private final FileAnswers files;

    EvidencePages(FileAnswers files) {
        this.files = files;
    }

    /** {@code of} is the photo that marks were drawn on. */
    @OwnTransactions
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> store(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "PHOTO") EvidenceFile.Kind kind,
            @RequestParam(required = false) Long of) {
        return files.store(actor, file, kind, of, BASE);
    }

    @GetMapping("/{id:\\d{1,18}}")
    ResponseEntity<Resource> content(Actor actor, @PathVariable long id, ServletWebRequest request) {
        return files.content(actor, id, request);
    }

    @GetMapping("/{id:\\d{1,18}}/thumbnail")
    ResponseEntity<Resource> thumbnail(Actor actor, @PathVariable long id, ServletWebRequest request) {
        return files.thumbnail(actor, id, request);
    }
}
