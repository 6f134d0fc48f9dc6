package cn.zhenggai.evidence;

import static cn.zhenggai.evidence.EvidenceAlone.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;

/** A photo with marks takes the place of the one that they were drawn on. */
@EvidenceTest
@ExtendWith(OutputCaptureExtension.class)
class MarkedPhotoTests {

    @Autowired
    StoringEvidence storing;

    @Autowired
    MarkingPhoto marking;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    ReadingEvidence reading;

    @Autowired
    ContentStore store;

    @Autowired
    TakingOriginalOut takingOut;

    @TempDir
    Path folder;

    private final Actor uploader = person(1);
    private final String owner = "case:" + UUID.randomUUID();

    @Test
    void theCopyIsStagedKnowsItsOriginalAndTheOriginalIsShownToNobody() {
        EvidenceFile original = photo(160, 120);
        EvidenceFile marked = mark(original, 160, 120).orThrow();
        assertThat(marked.marked()).isTrue();
        assertThat(marked.staged()).isTrue();
        assertThat(marked.original()).isEqualTo(new EvidenceFile.Original(original.id(), original.sha256()));
        assertThat(staged(original, marked)).containsExactly(marked.id());
        assertThat(shelf.all(List.of(original.id(), marked.id())))
                .extracting(EvidenceFile::id)
                .containsExactly(marked.id());
        assertThat(reading.require(uploader, marked.id())).isEqualTo(marked);
        assertThatThrownBy(() -> reading.require(uploader, original.id())).isInstanceOf(EvidenceNotFound.class);
    }

    @Test
    void markingAgainTakesThePlaceOfTheFirstCopy() {
        EvidenceFile original = photo(160, 120);
        EvidenceFile first = mark(original, 160, 120).orThrow();
        EvidenceFile second = mark(original, 160, 120).orThrow();
        assertThat(staged(original, first, second)).containsExactly(second.id());
        attach(second);
        assertThat(staged(original, first, second)).isEmpty();
        assertThat(shelf.of(owner)).extracting(EvidenceFile::id).containsExactly(second.id());
    }

    @Test
    void whatIsUsedCannotBeMarkedAnyMore() {
        EvidenceFile used = photo(160, 120);
        attach(used);
        assertThat(code(mark(used, 160, 120))).isEqualTo("originalInUse");
        EvidenceFile original = photo(160, 120);
        attach(mark(original, 160, 120).orThrow());
        assertThat(code(mark(original, 160, 120))).isEqualTo("originalInUse");
    }

    @Test
    void marksAreDrawnOnOnesOwnPhotoAndNotOnACopy() {
        EvidenceFile original = photo(160, 120);
        EvidenceFile marked = mark(original, 160, 120).orThrow();
        assertThat(code(mark(marked, 160, 120))).isEqualTo("originalIsMarked");
        assertThat(code(marking.mark(person(2), photo(160, 120).id(), upload(160, 120))))
                .isEqualTo("originalGone");
        assertThat(code(marking.mark(uploader, 987_654_321, upload(160, 120)))).isEqualTo("originalGone");
    }

    @Test
    void aPictureOfAnotherShapeIsNoCopyAndLeavesTheOriginalAsItWas() {
        EvidenceFile original = photo(1600, 1200);
        assertThat(code(mark(original, 1600, 1100))).isEqualTo("originalOtherShape");
        assertThat(code(mark(original, 1200, 1600))).isEqualTo("originalOtherShape");
        assertThat(staged(original)).containsExactly(original.id());
        assertThat(mark(original, 801, 600).accepted()).isTrue();
    }

    @Test
    void damageToTheUnseenOriginalIsFound() throws Exception {
        EvidenceFile original = photo(163, 120);
        EvidenceFile marked = mark(original, 326, 240).orThrow();
        attach(marked);
        assertThat(shelf.damaged(owner)).isEmpty();
        Files.delete(store.file(original.sha256()));
        assertThat(shelf.damaged(owner)).singleElement().satisfies(damage -> {
            assertThat(damage.missing()).isTrue();
            assertThat(damage.file().id()).isEqualTo(marked.id());
            assertThat(damage.sha256()).isEqualTo(original.sha256());
        });
    }

    @Test
    void whoeverKeepsTheMachineTakesTheOriginalOutOnceAndTheLogSaysSo(CapturedOutput output) throws Exception {
        EvidenceFile original = photo(167, 120);
        EvidenceFile marked = mark(original, 334, 240).orThrow();
        attach(marked);
        Path to = folder.resolve("original.jpg");
        assertThat(takingOut.takeOut(marked.id(), to)).isTrue();
        assertThat(to).hasSameBinaryContentAs(store.file(original.sha256()));
        assertThat(output.getAll())
                .contains("original " + original.id() + " of marked photo " + marked.id())
                .contains(original.sha256());
        assertThat(takingOut.takeOut(marked.id(), to)).as("over a file").isFalse();
        assertThat(takingOut.takeOut(photo(167, 120).id(), folder.resolve("other.jpg")))
                .as("without marks")
                .isFalse();
    }

    private List<Long> staged(EvidenceFile... files) {
        return shelf.staged(uploader, Stream.of(files).map(EvidenceFile::id).toList()).stream()
                .map(EvidenceFile::id)
                .toList();
    }

    private void attach(EvidenceFile file) {
        shelf.attach(owner, "before", 1, uploader, List.of(new Attachment(file.id(), null)));
    }

    private Outcome<EvidenceFile> mark(EvidenceFile original, int width, int height) {
        return marking.mark(uploader, original.id(), upload(width, height));
    }

    private EvidenceFile photo(int width, int height) {
        return storing.storePhoto(uploader, upload(width, height)).orThrow();
    }

    private static Upload upload(int width, int height) {
        byte[] content = Samples.jpeg(width, height);
        return new Upload("a.jpg", new ByteArrayResource(content), content.length);
    }

    private static String code(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().get(0).code();
    }
}
