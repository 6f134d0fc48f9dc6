package cn.zhenggai.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceAlone;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.EvidenceTest;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.Altered;
import cn.zhenggai.support.Photos;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvidenceTest
class PrintingPhotosTests {

    @Autowired
    StoringEvidence storing;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    PrintRows rows;

    @Autowired
    Prints prints;

    @Autowired
    JdbcClient jdbc;

    private final Actor uploader = EvidenceAlone.person(1);

    @Test
    void photosThatWereKeptBeforeThereWerePrintsGetThemByAndByAndAcrossARestart() {
        EvidenceFile first = old(Photos.jpeg(90_002));
        EvidenceFile second = old(Photos.jpeg(90_003));
        EvidenceFile turned = sent(Altered.TURNED.copy(Photos.picture(90_003), 1));
        assertThat(shelf.alike(turned, List.of())).isEmpty();
        assertThat(new PrintingPhotos(rows, prints, 1).printSome()).isEqualTo(1);
        assertThat(shelf.alike(sent(Photos.jpeg(90_002)), List.of())).containsExactly(first);
        PrintingPhotos afterRestart = new PrintingPhotos(rows, prints, 1);
        assertThat(afterRestart.printSome()).isEqualTo(1);
        assertThat(afterRestart.printSome()).isZero();
        assertThat(shelf.alike(turned, List.of())).containsExactly(second);
    }

    @Test
    void photoWhoseFileIsGoneIsLookedAtOnce() throws Exception {
        EvidenceFile lost = old(Photos.jpeg(90_004));
        Files.delete(prints.file(lost.sha256()));
        PrintingPhotos printing = new PrintingPhotos(rows, prints, 100);
        assertThat(printing.printSome()).isEqualTo(1);
        assertThat(new PrintingPhotos(rows, prints, 100).printSome()).isZero();
    }

    @Test
    void pictureThatStandsForManyIsLeftOut() {
        EvidenceFile many = kept(Photos.jpeg(90_005));
        storing.leaveOut(many);
        assertThat(shelf.alike(sent(Photos.jpeg(90_005)), List.of())).isEmpty();
        assertThat(new PrintingPhotos(rows, prints, 100).printSome()).isZero();
    }

    private EvidenceFile old(byte[] photo) {
        EvidenceFile kept = kept(photo);
        jdbc.sql("delete from photo_print where evidence_id = :id")
                .param("id", kept.id())
                .update();
        return kept;
    }

    private EvidenceFile kept(byte[] photo) {
        long id = sent(photo).id();
        shelf.attach("case:printed", "AFTER", 1, uploader, List.of(new Attachment(id, null)));
        return shelf.all(List.of(id)).get(0);
    }

    private EvidenceFile sent(byte[] photo) {
        return storing.storePhoto(uploader, new Upload("a.jpg", new ByteArrayResource(photo), photo.length))
                .orThrow();
    }
}
