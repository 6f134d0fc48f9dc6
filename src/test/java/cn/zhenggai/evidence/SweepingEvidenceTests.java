package cn.zhenggai.evidence;

import static cn.zhenggai.evidence.EvidenceAlone.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@EvidenceTest
class SweepingEvidenceTests {

    @Autowired
    StoringEvidence storing;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    ContentStore store;

    @Autowired
    SweepingEvidence sweeping;

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

    /** A day's worth of rounds at one moment. */
    private void sweepAll() {
        sweeping.sweep();
        for (int part = 0; part < SweepingEvidence.PARTS; part++) {
            sweeping.sweepFiles(part, hands.instant().minus(SweepingEvidence.GRACE));
        }
    }

    private EvidenceFile photo(int width) {
        byte[] content = Samples.jpeg(width, 20);
        return storing.storePhoto(person(1), new Upload("a.jpg", new ByteArrayResource(content), content.length))
                .orThrow();
    }
}
