package cn.zhenggai.evidence;

import cn.zhenggai.evidence.document.Danger;
import cn.zhenggai.evidence.document.DocumentFormat;
import cn.zhenggai.evidence.document.InspectingDocument;
import cn.zhenggai.evidence.likeness.Prints;
import cn.zhenggai.evidence.picture.Darkroom;
import cn.zhenggai.evidence.scanner.ScanningUploads;
import cn.zhenggai.evidence.scanner.UnscannedFiles;
import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Takes an upload in and stages it for the one who sent it. Sending the same twice stages it twice. Holds no transaction
 * while pictures are decoded; the row comes last.
 */
@Service
public class StoringEvidence {

    static final long LARGEST = 20L * 1024 * 1024;

    private static final long MEGABYTE = 1024 * 1024;

    private final ContentStore store;
    private final Darkroom darkroom;
    private final EvidenceRows rows;
    private final Prints prints;
    private final InspectingDocument inspecting;
    private final ScanningUploads scanning;
    private final UnscannedFiles unscanned;

    StoringEvidence(
            ContentStore store,
            Darkroom darkroom,
            EvidenceRows rows,
            Prints prints,
            InspectingDocument inspecting,
            ScanningUploads scanning,
            UnscannedFiles unscanned) {
        this.store = store;
        this.darkroom = darkroom;
        this.rows = rows;
        this.prints = prints;
        this.inspecting = inspecting;
        this.scanning = scanning;
        this.unscanned = unscanned;
    }

    /** Kept as JPEG of at most 2048 px, upright, without place and camera. */
    public Outcome<EvidenceFile> storePhoto(Actor by, Upload upload) {
        return storePhoto(by, upload, kept -> Outcome.done(stage(by, upload, kept)));
    }

    /** The same, for a photo that is staged otherwise. */
    Outcome<EvidenceFile> storePhoto(Actor by, Upload upload, Function<Kept, Outcome<EvidenceFile>> staging) {
        return received(by, "photo", upload, incoming -> {
            Outcome<Darkroom.Developed> developed = darkroom.develop(incoming.file());
            return developed.accepted()
                    ? staging.apply(keep(incoming, developed.result()))
                    : Outcome.refused(developed.refusal());
        });
    }

    private EvidenceFile stage(Actor by, Upload upload, Kept photo) {
        EvidenceFile staged = rows.stage(by, DisplayName.photo(upload.fileName()), photo);
        prints.take(staged.id(), staged.sha256());
        return staged;
    }

    /** For pictures that stand for many: from now on nothing is like this one. */
    public void leaveOut(EvidenceFile photo) {
        prints.leaveOut(photo.id());
    }

    /** Kept byte for byte, and only ever downloaded. */
    public Outcome<EvidenceFile> storeDocument(Actor by, Upload upload) {
        Optional<DocumentFormat> format = DocumentFormat.ofExtension(DisplayName.extension(upload.fileName()));
        if (format.isEmpty()) {
            return Outcome.refused(Refusal.invalid("document", "documentFormat"));
        }
        return received(by, "document", upload, incoming -> {
            Optional<Danger> danger = inspecting.danger(incoming.file(), format.get());
            if (danger.isPresent()) {
                return Outcome.refused(Refusal.invalid(
                        "document", danger.get().code, format.get().name()));
            }
            store.keep(incoming);
            return Outcome.done(rows.stage(by, DisplayName.document(upload.fileName()), kept(incoming, format.get())));
        });
    }

    private interface Taking {
        Outcome<EvidenceFile> in(ContentStore.Incoming incoming) throws IOException;
    }

    private Outcome<EvidenceFile> received(Actor by, String field, Upload upload, Taking taking) {
        if (upload.size() > LARGEST) {
            return tooLarge(field);
        }
        try (InputStream content = upload.content().getInputStream()) {
            Optional<ContentStore.Incoming> received = store.receive(content, LARGEST);
            if (received.isEmpty()) {
                return tooLarge(field);
            }
            try (ContentStore.Incoming incoming = received.get()) {
                return incoming.size() == 0
                        ? Outcome.refused(Refusal.invalid(field, "fileEmpty"))
                        : scanned(by, field, upload, incoming, taking);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<EvidenceFile> scanned(
            Actor by, String field, Upload upload, ContentStore.Incoming incoming, Taking taking) throws IOException {
        ScanningUploads.Verdict verdict = scanning.look(by, field, upload.fileName(), incoming);
        if (verdict.refusal().isPresent()) {
            return Outcome.refused(verdict.refusal().get());
        }
        Outcome<EvidenceFile> taken = taking.in(incoming);
        if (verdict.unscanned() && taken.accepted()) {
            unscanned.remember(taken.result().id(), taken.result().sha256());
        }
        return taken;
    }

    private Kept keep(ContentStore.Incoming incoming, Darkroom.Developed developed) throws IOException {
        String hash = store.keep(developed.photo(), developed.thumbnail());
        return new Kept(
                EvidenceFile.Kind.PHOTO,
                "image/jpeg",
                developed.photo().length,
                developed.width(),
                developed.height(),
                hash,
                incoming.sha256());
    }

    private static Kept kept(ContentStore.Incoming incoming, DocumentFormat format) {
        return new Kept(
                EvidenceFile.Kind.DOCUMENT,
                format.contentType,
                incoming.size(),
                null,
                null,
                incoming.sha256(),
                incoming.sha256());
    }

    private static Outcome<EvidenceFile> tooLarge(String field) {
        return Outcome.refused(Refusal.invalid(field, "fileTooLarge", LARGEST / MEGABYTE));
    }
}
