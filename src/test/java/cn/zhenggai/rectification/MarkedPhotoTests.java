package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceNotFound;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.ReadingEvidence;
import cn.zhenggai.rectification.proof.LogFault;
import cn.zhenggai.rectification.reuse.HintView;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.rectification.reuse.ReuseKind;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.Altered;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is drawn on a photo hides nothing from the proofs, and makes no other photo of it. */
abstract class MarkedPhotoTests {

    private static final AtomicInteger PICTURES = new AtomicInteger(900_000);

    @Autowired
    Office office;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    ReadingEvidence reading;

    @Autowired
    ReadingHints hints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${zhenggai.files}")
    Path folder;

    private final int picture = PICTURES.incrementAndGet();

    @Test
    void theCaseShowsTheMarkedPhotoAloneAndItsOriginalStaysUnseen() {
        long original = sent("inspector1", shown());
        long marked = office.photos.marked(office.actor("inspector1"), original, picture);
        CaseWalk walk = caseWith(marked).to(CaseState.RECTIFYING);
        assertThat(walk.story().files()).singleElement().satisfies(file -> {
            assertThat(file.id()).isEqualTo(marked);
            assertThat(file.marked()).isTrue();
        });
        for (String login : List.of("inspector1", CaseWalk.WORKER, "director", "registrar", "auditor", "admin")) {
            assertThatThrownBy(() -> reading.require(office.actor(login), original))
                    .as(login)
                    .isInstanceOf(EvidenceNotFound.class);
        }
    }

    @Test
    void aPhotoThatHasAMarkedCopyIsNotTakenItself() {
        long original = sent("inspector1", shown());
        office.photos.marked(office.actor("inspector1"), original, picture);
        FindingForm form = office.finding().photos(List.of(original));
        assertThat(office.opening.open(form.finder(), form.filled()).refusal().reasons())
                .anyMatch(reason -> reason.code().equals("photoGone"));
    }

    @Test
    void theSameWithAnArrowIsRefusedAsAfterPhotoWhicheverOfTheTwoIsMarked() {
        CaseWalk plain = caseWith(sent("inspector1", shown())).to(CaseState.RECTIFYING);
        refusedAsBefore(plain, markedBy(CaseWalk.WORKER, shown(), picture));
        CaseWalk marked =
                caseWith(markedBy("inspector1", other(), picture + 100_000)).to(CaseState.RECTIFYING);
        refusedAsBefore(marked, sent(CaseWalk.WORKER, other()));
        refusedAsBefore(marked, markedBy(CaseWalk.WORKER, other(), picture + 100_000));
    }

    @Test
    void aMarkedPhotoIsHintedAtWithTheOneItWasUsedAsBeforeAndNotWithItself() {
        CaseWalk first = caseWith(markedBy("inspector1", shown(), picture)).to(CaseState.ISSUED);
        CaseWalk walk = caseWith(sent("inspector1", other())).to(CaseState.RECTIFYING);
        long again = sent(CaseWalk.WORKER, Altered.MIRRORED.copy(Photos.picture(picture), 2));
        assertThat(told(walk, again)).singleElement().satisfies(hint -> hintsAt(hint, first, false));
        long copied = sent(CaseWalk.WORKER, Altered.written(Photos.withMarks(picture), 0.6f));
        assertThat(told(walk, copied)).singleElement().satisfies(hint -> hintsAt(hint, first, false));
        long marked = markedBy(CaseWalk.WORKER, shown(), picture);
        assertThat(told(walk, marked)).singleElement().satisfies(hint -> hintsAt(hint, first, true));
        long fresh = markedBy(CaseWalk.WORKER, Photos.jpeg(picture + 200_000), picture + 200_000);
        assertThat(told(walk, fresh)).isEmpty();
    }

    @Test
    void onePhotoForTwoPlacesIsHintedAtThoughOneOfThemIsMarked() {
        CaseWalk walk = office.open(office.finding().photos(2)).to(CaseState.RECTIFYING);
        long one = markedBy(CaseWalk.WORKER, shown(), picture);
        long same = sent(CaseWalk.WORKER, shown());
        assertThat(told(walk, one, same)).singleElement().satisfies(hint -> assertThat(hint.kind())
                .isEqualTo(ReuseKind.TWICE));
    }

    @Test
    void whatAPrincipalSignsForIncludesTheOriginal() throws IOException {
        CaseWalk walk = caseWith(sent("inspector1", other())).to(CaseState.RECTIFYING);
        long marked = markedBy(CaseWalk.WORKER, shown(), picture);
        report(walk, marked).orThrow();
        walk.reportSigned();
        assertThat(office.log.verify().faults()).isEmpty();
        EvidenceFile.Original original =
                reading.require(office.actor("inspector1"), marked).original();
        String hash = original.sha256();
        Path kept = folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        byte[] whole = Files.readAllBytes(kept);
        Files.delete(kept);
        assertThat(office.log.verify().faults())
                .containsExactly(new LogFault(walk.number().value(), 0, LogFault.Kind.FILE_MISSING, hash));
        Files.write(kept, whole);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update evidence set unmarked_sha256 = sha256 where id = ?")
                    .param(marked)
                    .update();
            assertThat(office.log.verify().faults())
                    .extracting(LogFault::kind)
                    .containsExactly(LogFault.Kind.EVIDENCE_CHANGED);
        });
        assertThat(office.log.verify().faults()).isEmpty();
    }

    private void hintsAt(HintView hint, CaseWalk there, boolean same) {
        assertThat(hint.kind()).isEqualTo(ReuseKind.OTHER_CASE);
        assertThat(hint.same()).isEqualTo(same);
        assertThat(shelf.alike(shelf.all(List.of(hint.photo())).get(0), List.of()))
                .extracting(EvidenceFile::id)
                .containsExactly(there.before().get(0));
    }

    private byte[] shown() {
        return Photos.jpeg(picture);
    }

    private byte[] other() {
        return Photos.jpeg(picture + 100_000);
    }

    private CaseWalk caseWith(long photo) {
        return office.open(office.finding().photos(List.of(photo)));
    }

    private long sent(String login, byte[] photo) {
        return office.photos.handedIn(office.actor(login), photo);
    }

    private long markedBy(String login, byte[] photo, int seed) {
        return office.photos.marked(office.actor(login), sent(login, photo), seed);
    }

    private List<HintView> told(CaseWalk walk, Long... photos) {
        return hints.before(walk.number(), office.actor(CaseWalk.WORKER), List.of(photos));
    }

    private Outcome<CaseNumber> report(CaseWalk walk, long photo) {
        Attachment answer = new Attachment(photo, walk.before().get(0));
        WorkDone done = new WorkDone("已更换", null, null, List.of(answer), null);
        return office.reporting.report(walk.number(), office.actor(CaseWalk.WORKER), done);
    }

    private void refusedAsBefore(CaseWalk walk, long photo) {
        assertThat(report(walk, photo).refusal().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("afterPhotoIsBefore");
            assertThat(reason.field()).isEqualTo("afterPhotos." + photo);
        });
    }
}

@ProcessTest
class H2MarkedPhotoTests extends MarkedPhotoTests {}

@OnMariaDb
class MariaDbMarkedPhotoTests extends MarkedPhotoTests {}
