package cn.zhenggai.demo.scene;

import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one paper of the demo that stands for all that somebody hands in as proof. */
@Component
@Profile("demo")
public class ProofPapers {

    private final StoringEvidence storing;

    ProofPapers(StoringEvidence storing) {
        this.storing = storing;
    }

    /** Staged for the one who hands it in. @param title without an extension */
    public long proof(Actor by, String title) {
        try {
            byte[] paper = new ClassPathResource("demo/proof.docx").getContentAsByteArray();
            Upload upload = new Upload(title + ".docx", new ByteArrayResource(paper), paper.length);
            return storing.storeDocument(by, upload).orThrow().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
