package cn.zhenggai.evidence;

import static cn.zhenggai.evidence.EvidenceAlone.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.evidence.store.FolderMark;
import cn.zhenggai.evidence.sweeping.Bin;
import cn.zhenggai.evidence.sweeping.SweepingEvidence;
import cn.zhenggai.evidence.sweeping.SweepingStopped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@EvidenceTest
class SweepingEvidenceTests {

    @Autowired
    StoringEvidence storing;

    @Autowired
    MarkingPhoto marking;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    ContentStore store;

    @Autowired
    SweepingEvidence sweeping;

    @Autowired
    Bin bin;

    @Autowired
    EvidenceAlone.HandMovedClock hands;

    @Test
    void whatNobodySentIsGoneAfterADay() {
        EvidenceFile forgotten = photo(31);
        hands.move(Duration.ofHours(25));
        sweepAll();
        assertThat(shelf.staged(person(1), List.of(forgotten.id()))).isEmpty();
        assertThat(store.file(forgotten.sha256())).doesNotExist();
        assertThat(store.thumbnail(forgotten.sha256())).doesNotExist();
    }

    @Test
    void whatIsAttachedStays() {
        EvidenceFile photo = photo(33);
        shelf.attach("case:stays", "before", 0, person(1), List.of(new Attachment(photo.id(), null)));
        hands.move(Duration.ofDays(400));
        sweepAll();
        assertThat(shelf.of("case:stays")).hasSize(1);
        assertThat(store.file(photo.sha256())).exists();
        assertThat(store.thumbnail(photo.sha256())).exists();
    }

    @Test
    void whatWasJustUploadedStays() {
        EvidenceFile photo = photo(35);
        hands.move(Duration.ofHours(23));
        sweepAll();
        assertThat(shelf.staged(person(1), List.of(photo.id()))).hasSize(1);
        assertThat(store.file(photo.sha256())).exists();
    }

    @Test
    void anOriginalStaysAsLongAsAMarkedCopyOfItAndNoLonger() {
        EvidenceFile original = photo(41);
        EvidenceFile first = marked(original, 41);
        hands.move(Duration.ofHours(20));
        EvidenceFile second = marked(original, 41);
        hands.move(Duration.ofHours(20));
        sweepAll();
        assertThat(store.file(first.sha256()))
                .as("the same content as the second")
                .exists();
        assertThat(store.file(original.sha256())).exists();
        shelf.attach("case:marked", "before", 0, person(1), List.of(new Attachment(second.id(), null)));
        hands.move(Duration.ofDays(400));
        sweepAll();
        assertThat(store.file(original.sha256())).exists();
        assertThat(shelf.damaged("case:marked")).isEmpty();
        EvidenceFile forgotten = photo(43);
        EvidenceFile copy = marked(forgotten, 43);
        hands.move(Duration.ofHours(25));
        sweepAll();
        assertThat(shelf.staged(person(1), List.of(forgotten.id(), copy.id()))).isEmpty();
        assertThat(store.file(forgotten.sha256())).doesNotExist();
        assertThat(store.file(copy.sha256())).doesNotExist();
    }

    @Test
    void contentSentAgainIsYoungAgain() {
        EvidenceFile forgotten = photo(37);
        hands.move(Duration.ofHours(25));
        EvidenceFile again = photo(37);
        sweepAll();
        assertThat(again.sha256()).isEqualTo(forgotten.sha256());
        assertThat(store.file(again.sha256())).exists();
    }

    @Test
    void filesWithoutARowAreGoneAfterADay() throws Exception {
        Path orphan = store.file("00".repeat(32));
        Path brokenOff = store.folder().resolve(ContentStore.INCOMING).resolve("brokenOff");
        for (Path file : List.of(orphan, brokenOff)) {
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[] {1});
            Files.setLastModifiedTime(file, FileTime.from(hands.instant()));
        }
        sweepAll();
        assertThat(orphan).exists();
        assertThat(brokenOff).exists();
        hands.move(Duration.ofHours(25));
        sweepAll();
        assertThat(orphan).doesNotExist();
        assertThat(brokenOff).doesNotExist();
    }

    @Test
    void whatIsCleanedAwayLiesInTheBinForAMonth() throws Exception {
        Path orphan = orphan("01", "1");
        hands.move(Duration.ofHours(25));
        sweepAll();
        assertThat(orphan).doesNotExist();
        assertThat(inTheBin(orphan)).isTrue();
        hands.move(Duration.ofDays(29));
        sweepAll();
        assertThat(inTheBin(orphan)).isTrue();
        hands.move(Duration.ofDays(3));
        sweepAll();
        assertThat(inTheBin(orphan)).isFalse();
    }

    @Test
    void whatARowKnowsAfterAllComesBackFromTheBin() {
        EvidenceFile photo = photo(39);
        shelf.attach("case:back", "before", 0, person(1), List.of(new Attachment(photo.id(), null)));
        Path file = store.file(photo.sha256());
        hands.move(Duration.ofHours(25));
        bin.take(file, hands.instant(), LocalDate.parse("2026-03-03"));
        assertThat(file).doesNotExist();
        sweepAll();
        assertThat(file).exists();
    }

    @Test
    void whenMuchIsUnknownNothingIsTouched() throws Exception {
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.add(orphan("02", String.valueOf(i)));
        }
        hands.move(Duration.ofHours(25));
        assertThatThrownBy(() -> sweeping.sweepFiles(2, hands.instant().minus(SweepingEvidence.GRACE)))
                .isInstanceOf(SweepingStopped.class)
                .hasMessageContaining("unknown to the database");
        assertThat(many).allMatch(Files::exists);
        for (Path file : many) {
            Files.delete(file);
        }
    }

    @Test
    void aFolderThatBearsAnotherMarkIsNotCleaned() throws Exception {
        Path orphan = orphan("03", "1");
        hands.move(Duration.ofHours(25));
        FolderMark mark = new FolderMark(store.folder());
        String own = mark.read().orElseThrow();
        mark.write("another");
        try {
            assertThatThrownBy(this::sweepAll).isInstanceOf(SweepingStopped.class);
            assertThat(orphan).exists();
        } finally {
            mark.write(own);
        }
    }

    @Test
    void anUploadThatBreaksOffLeavesNoHalfFile() throws Exception {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThatThrownBy(() -> store.receive(broken, 1_000_000)).isInstanceOf(IOException.class);
        assertThat(store.folder().resolve(ContentStore.INCOMING)).isEmptyDirectory();
    }

    private Path orphan(String part, String content) throws IOException {
        Path file = store.file(part + content.repeat(62));
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(hands.instant()));
        return file;
    }

    private boolean inTheBin(Path file) {
        return bin.files().stream().anyMatch(binned -> binned.endsWith(file.getFileName()));
    }

    /** A day's worth of rounds at one moment. */
    private void sweepAll() {
        sweeping.sweep();
        for (int part = 0; part < SweepingEvidence.PARTS; part++) {
            sweeping.sweepFiles(part, hands.instant().minus(SweepingEvidence.GRACE));
        }
    }

    private EvidenceFile marked(EvidenceFile original, int width) {
        byte[] content = Samples.jpeg(4 * width, 80);
        return marking.mark(
                        person(1), original.id(), new Upload("a.jpg", new ByteArrayResource(content), content.length))
                .orThrow();
    }

    private EvidenceFile photo(int width) {
        byte[] content = Samples.jpeg(width, 20);
        return storing.storePhoto(person(1), new Upload("a.jpg", new ByteArrayResource(content), content.length))
                .orThrow();
    }
}
