package cn.zhenggai.evidence;

import static cn.zhenggai.evidence.EvidenceAlone.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvidenceTest
class EvidenceTests {

    @Autowired
    StoringEvidence storing;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    ContentStore store;

    @Autowired
    JdbcClient jdbc;

    private final Actor uploader = person(1);
    private final String owner = "case:" + UUID.randomUUID();

    @Test
    void photoIsKeptUnderTheHashOfItsContent() throws Exception {
        EvidenceFile photo = photo();
        assertThat(photo.name()).isEqualTo("IMG_1.jpg");
        assertThat(photo.kind()).isEqualTo(EvidenceFile.Kind.PHOTO);
        assertThat(photo.staged()).isTrue();
        assertThat(photo.uploadedByName()).isEqualTo("李明");
        assertThat(store.file(photo.sha256())).hasSize(photo.size());
        assertThat(store.thumbnail(photo.sha256())).exists();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(store.file(photo.sha256())));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(photo.sha256());
    }

    @Test
    void samePhotoSentTwiceCanBeFoundByWhatWasSent() {
        EvidenceFile first = photo();
        EvidenceFile second = photo();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(jdbc.sql("select count(distinct original_sha256) from evidence where id in (:ids)")
                        .param("ids", List.of(first.id(), second.id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void attachedFilesStandBesideTheirOwnerInOrder() {
        EvidenceFile before = photo();
        shelf.attach(owner, "before", 0, uploader, List.of(new Attachment(before.id(), null)));
        EvidenceFile after = photo();
        shelf.attach(owner, "after", 1, uploader, List.of(new Attachment(after.id(), before.id())));
        assertThat(shelf.of(owner)).extracting(EvidenceFile::id).containsExactly(before.id(), after.id());
        EvidenceFile kept = shelf.of(owner).get(1);
        assertThat(kept.purpose()).isEqualTo("after");
        assertThat(kept.round()).isEqualTo(1);
        assertThat(kept.pairOf()).isEqualTo(before.id());
        assertThat(kept.owner()).isEqualTo(owner);
    }

    @Test
    void onlyTheUploaderSeesAndAttachesWhatIsStaged() {
        long id = photo().id();
        assertThat(shelf.staged(uploader, List.of(id, 987_654L)))
                .extracting(EvidenceFile::id)
                .containsExactly(id);
        assertThat(shelf.staged(person(2), List.of(id))).isEmpty();
        assertThat(shelf.staged(uploader, List.of())).isEmpty();
        assertThatThrownBy(() -> attach(person(2), id, null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsAttachedTwiceAndNothingHalfWay() {
        long taken = photo().id();
        attach(uploader, taken, null);
        long fresh = photo().id();
        List<Attachment> both = List.of(new Attachment(fresh, null), new Attachment(taken, null));
        assertThatThrownBy(() -> shelf.attach("case:other", "after", 1, uploader, both))
                .isInstanceOf(IllegalStateException.class);
        assertThat(shelf.of("case:other")).isEmpty();
        assertThat(shelf.staged(uploader, List.of(fresh))).hasSize(1);
    }

    @Test
    void photoIsNotPairedWithOneThatMayVanish() {
        long staged = photo().id();
        assertThatThrownBy(() -> attach(uploader, photo().id(), staged)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> jdbc.sql("update evidence set pair_of = 987654 where id = :id")
                        .param("id", staged)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void fileBeyondTheLimitIsRefusedWhateverSizeItClaims() throws Exception {
        byte[] large = Samples.join(Samples.jpeg(20, 20), new byte[21 << 20]);
        assertThat(code(storing.storePhoto(uploader, new Upload("a.jpg", new ByteArrayResource(large), 10))))
                .isEqualTo("fileTooLarge");
        assertThat(code(storing.storeDocument(uploader, upload("a.pdf", large))))
                .isEqualTo("fileTooLarge");
        assertThat(store.folder().resolve(ContentStore.INCOMING)).isEmptyDirectory();
    }

    @Test
    void endlessStreamIsCutOff() {
        Upload endless = new Upload("a.jpg", Endless::new, 10);
        assertThat(code(storing.storePhoto(uploader, endless))).isEqualTo("fileTooLarge");
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(code(storing.storePhoto(uploader, upload("a.jpg", new byte[0]))))
                .isEqualTo("fileEmpty");
    }

    private void attach(Actor by, long id, Long pairOf) {
        shelf.attach(owner, "after", 1, by, List.of(new Attachment(id, pairOf)));
    }

    private EvidenceFile photo() {
        return storing.storePhoto(uploader, upload("C:\\DCIM\\IMG_1.png", Samples.jpeg(60, 40)))
                .orThrow();
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, new ByteArrayResource(content), content.length);
    }

    private static String code(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().get(0).code();
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return length;
        }
    }
}
