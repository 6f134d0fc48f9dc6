package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.evidence.document.InspectingDocument;
import cn.zhenggai.evidence.likeness.Prints;
import cn.zhenggai.evidence.picture.Darkroom;
import cn.zhenggai.evidence.scanner.Scanners;
import cn.zhenggai.evidence.scanner.ScanningLater;
import cn.zhenggai.evidence.scanner.ScriptedClamd;
import cn.zhenggai.evidence.scanner.UnscannedFiles;
import cn.zhenggai.evidence.scanner.VirusScanner;
import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.operation.VirusFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent is scanned before anything of ours opens it. */
@EvidenceTest
class ScannedUploadTests {

    private static final byte[] CLEAN = Samples.ascii("%PDF-1.7 a report");
    private static final byte[] INFECTED = Samples.ascii("%PDF-1.7 VIRUS");

    @Autowired
    ContentStore store;

    @Autowired
    Darkroom darkroom;

    @Autowired
    EvidenceRows rows;

    @Autowired
    Prints prints;

    @Autowired
    InspectingDocument inspecting;

    @Autowired
    UnscannedFiles unscanned;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<Object> told = new ArrayList<>();
    private ScriptedClamd clamd;

    @BeforeEach
    void aScanner() throws Exception {
        jdbc.sql("delete from unscanned_file").update();
        clamd = new ScriptedClamd(ScriptedClamd::wordly);
    }

    @AfterEach
    void gone() throws Exception {
        clamd.close();
    }

    @Test
    void whatIsInfectedIsRefusedAndToldAndNothingOfItStays() {
        Outcome<EvidenceFile> outcome = send(Scanners.refusing(clamd.address()), INFECTED);
        assertThat(code(outcome)).isEqualTo("fileInfected");
        assertThat(told).singleElement().isInstanceOfSatisfying(VirusFound.class, found -> {
            assertThat(found.who()).isEqualTo("李明");
            assertThat(found.file()).isEqualTo("a.pdf");
            assertThat(found.virus()).isEqualTo("Test.Word");
        });
        assertThat(store.folder().resolve(ContentStore.INCOMING)).isEmptyDirectory();
        assertThat(send(Scanners.refusing(clamd.address()), CLEAN).accepted()).isTrue();
    }

    @Test
    void aPhotoIsScannedAsItWasSent() {
        byte[] photo = Samples.join(Samples.jpeg(40, 30), Samples.ascii("VIRUS"));
        Outcome<EvidenceFile> outcome = storing(Scanners.refusing(clamd.address()))
                .storePhoto(EvidenceAlone.person(1), new Upload("a.jpg", new ByteArrayResource(photo), photo.length));
        assertThat(code(outcome)).isEqualTo("fileInfected");
    }

    @Test
    void whileTheScannerIsAwayNothingGetsInAndItIsAskedForLater() {
        clamd.says(content -> "");
        Outcome<EvidenceFile> outcome = send(Scanners.refusing(clamd.address()), CLEAN);
        assertThat(code(outcome)).isEqualTo("scannerAway");
        assertThat(outcome.refusal().kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(RefusalTexts.status(outcome.refusal()).value()).isEqualTo(503);
        clamd.says(ScriptedClamd::wordly);
        assertThat(send(Scanners.refusing(clamd.address()), CLEAN).accepted()).isTrue();
    }

    @Test
    void whatTheOperatorLetsThroughIsMarkedAndScannedWhenItIsBack() throws Exception {
        clamd.says(content -> "");
        VirusScanner scanner = Scanners.lettingThrough(clamd.address());
        long clean = send(scanner, CLEAN).orThrow().id();
        long infected = send(scanner, INFECTED).orThrow().id();
        assertThat(marked()).containsExactlyInAnyOrder(clean, infected);

        ScanningLater later = Scanners.later(scanner, unscanned, store, told::add, clock);
        clamd.says(ScriptedClamd::wordly);
        later.scan();
        assertThat(marked()).isEmpty();
        assertThat(told).singleElement().isInstanceOfSatisfying(VirusFound.class, found -> assertThat(found.file())
                .isEqualTo(String.valueOf(infected)));
        Files.delete(store.file(rows.find(infected).orElseThrow().sha256()));
    }

    private List<Long> marked() {
        return jdbc.sql("select evidence_id from unscanned_file")
                .query(Long.class)
                .list();
    }

    private Outcome<EvidenceFile> send(VirusScanner scanner, byte[] content) {
        return storing(scanner)
                .storeDocument(
                        EvidenceAlone.person(1), new Upload("a.pdf", new ByteArrayResource(content), content.length));
    }

    private StoringEvidence storing(VirusScanner scanner) {
        return new StoringEvidence(
                store, darkroom, rows, prints, inspecting, Scanners.uploads(scanner, told::add, clock), unscanned);
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusal().reasons().get(0).code();
    }
}
