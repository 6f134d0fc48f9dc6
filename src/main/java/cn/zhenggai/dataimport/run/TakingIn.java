package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.part.FoundParts;
import cn.zhenggai.evidence.scanner.ScanningUploads;
import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file or pasted cells in, if they can be read as a table at all. Its rows are read afterwards. */
@Service
public class TakingIn {

    private static final int LONGEST_NAME = 120;
    private static final long LARGEST = 64L * 1024 * 1024;

    private final ImportKinds kinds;
    private final ContentStore store;
    private final ScanningUploads scanning;
    private final Runs runs;
    private final KeptFiles files;
    private final TransactionTemplate transaction;

    TakingIn(
            ImportKinds kinds,
            ContentStore store,
            ScanningUploads scanning,
            Runs runs,
            KeptFiles files,
            TransactionTemplate transaction) {
        this.kinds = kinds;
        this.store = store;
        this.scanning = scanning;
        this.runs = runs;
        this.files = files;
        this.transaction = transaction;
    }

    public Outcome<Long> file(Actor by, String kind, String name, InputStream content) throws IOException {
        kinds.entering(by, kind);
        return take(by, kind, name, false, content);
    }

    /** @param name what the cells are called in the list of imports */
    public Outcome<Long> pasted(Actor by, String kind, String name, String cells) throws IOException {
        InputStream content = new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8));
        kinds.entering(by, kind);
        return take(by, kind, name, true, content);
    }

    private Outcome<Long> take(Actor by, String kind, String name, boolean pasted, InputStream content)
            throws IOException {
        Optional<ContentStore.Incoming> received = store.receive(content, LARGEST);
        if (received.isEmpty()) {
            return Outcome.refused(Refusal.invalid("file", "workbookTooLarge", LARGEST / 1024 / 1024));
        }
        try (ContentStore.Incoming incoming = received.get()) {
            Optional<Refusal> infected =
                    scanning.look(by, "file", name, incoming).refusal();
            if (infected.isPresent()) {
                return Outcome.refused(infected.get());
            }
            Sent sent = new Sent(shortened(name), pasted, incoming.sha256());
            return KeptFiles.opened(incoming.file(), pasted, book -> layout(book, kind))
                    .map(layout -> kept(by, kind, sent, layout, incoming.file()))
                    .at(pasted ? "pasted" : "file");
        }
    }

    private Outcome<String> layout(Workbook book, String kind) {
        FoundParts found = FoundParts.in(book, kinds.parts(kind));
        return found.isEmpty()
                ? Outcome.refused(Refusal.invalid("file", "workbookNoTable"))
                : Outcome.done(found.layout());
    }

    private long kept(Actor by, String kind, Sent sent, String layout, Path file) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long run = runs.add(by, kind, sent, layout);
            files.keep(run, file);
            ImportLog.note("import-begun", by, run, kind, sent.sha256());
            return run;
        }));
    }

    private static String shortened(String name) {
        String plain = name.isBlank() ? "?" : name.strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME));
    }
}
