package cn.zhenggai.evidence.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks through a document for what must not get in. The document itself is never changed. */
@Component
public class InspectingDocument {

    private static final Logger LOG = LoggerFactory.getLogger(InspectingDocument.class);

    /** The first danger found; empty for one that may be kept. */
    public Optional<Danger> danger(Path file, DocumentFormat format) throws IOException {
        try {
            if (format.packed() && CompoundFile.looksLikeOne(file)) {
                return Optional.of(CompoundFile.encryptedPackage(file) ? Danger.ENCRYPTED : Danger.UNREADABLE);
            }
            if (!format.is(file)) {
                return Optional.of(Danger.UNREADABLE);
            }
            look(file, format);
            return Optional.empty();
        } catch (Danger.Found found) {
            return Optional.of(found.danger);
        }
    }

    /** What makes a reader of ours stumble would be read by nobody here, and by who knows what elsewhere. */
    private static void look(Path file, DocumentFormat format) {
        try {
            switch (format) {
                case PDF -> PdfLook.at(file);
                case DOCX, XLSX, PPTX -> PackageLook.at(file);
                default -> CompoundLook.at(file, format);
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | IllegalStateException unreadable) {
            LOG.debug("A document cannot be read", unreadable);
            throw new Danger.Found(Danger.UNREADABLE);
        }
    }
}
