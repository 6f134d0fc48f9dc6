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
        return take(by, Sending.file(kind, name), content);
    }

    /** @param name what the cells are called in the list of imports */
    public Outcome<Long> pasted(Actor by, String kind, String name, String cells) throws IOException {
        return take(by, Sending.cells(kind, name), new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8)));
    }

    public Outcome<Long> take(Actor by, Sending sending, InputStream content) throws IOException {
        kinds.entering(by, sending.kind());
        Optional<ContentStore.Incoming> received = store.receive(content, LARGEST);
        if (received.isEmpty()) {
            return Outcome.refused(Refusal.invalid("file", "workbookTooLarge", LARGEST / 1024 / 1024));
        }
        try (ContentStore.Incoming incoming = received.get()) {
            Optional<Refusal> infected =
                    scanning.look(by, "file", sending.name(), incoming).refusal();
            if (infected.isPresent()) {
                return Outcome.refused(infected.get());
            }
            return KeptFiles.opened(incoming.file(), sending.pasted(), book -> layout(book, sending.kind()))
                    .map(layout -> kept(by, sending, incoming, layout))
                    .at(sending.pasted() ? "pasted" : "file");
        }
    }

    private Outcome<String> layout(Workbook book, String kind) {
        FoundParts found = FoundParts.in(book, kinds.parts(kind));
        return found.isEmpty()
                ? Outcome.refused(Refusal.invalid("file", "workbookNoTable"))
                : Outcome.done(found.layout());
    }

    private long kept(Actor by, Sending sending, ContentStore.Incoming incoming, String layout) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long run = runs.add(by, sending.called(shortened(sending.name())), incoming.sha256(), layout);
            files.keep(run, incoming.file());
            ImportLog.note("import-begun", by, run, sending.kind(), incoming.sha256());
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
