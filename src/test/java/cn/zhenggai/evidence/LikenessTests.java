package cn.zhenggai.evidence;

import static cn.zhenggai.evidence.EvidenceAlone.person;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.evidence.likeness.FindingAlike;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.Altered;
import cn.zhenggai.support.Photos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@EvidenceTest
class LikenessTests {

    private static final File DRAWN = new File("src/demo/resources/demo/pictures");
    private static final int PICTURES = 100;

    @Autowired
    StoringEvidence storing;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    FindingAlike finding;

    private final Actor uploader = person(1);

    /** One picture and which scene it shows; pictures of one scene are drawn alike. */
    private record Shown(String scene, BufferedImage picture) {}

    @Test
    void of500AlteredCopies95In100AreFoundAndOfUnrelatedPairs1In100AtMostIsHinted() throws Exception {
        List<Shown> pictures = pictures();
        Map<Long, Shown> kept = new HashMap<>();
        List<Long> ids = new ArrayList<>();
        for (Shown shown : pictures) {
            ids.add(attached(Altered.written(shown.picture(), 0.9f)));
            kept.put(ids.get(ids.size() - 1), shown);
        }
        Map<Altered, Integer> found = new EnumMap<>(Altered.class);
        int foreign = 0;
        for (int i = 0; i < pictures.size(); i++) {
            for (Altered way : Altered.values()) {
                List<Long> alike = alike(way.copy(pictures.get(i).picture(), i));
                found.merge(way, alike.contains(ids.get(i)) ? 1 : 0, Integer::sum);
                String scene = pictures.get(i).scene();
                foreign += (int) alike.stream()
                        .filter(kept::containsKey)
                        .filter(id -> !kept.get(id).scene().equals(scene))
                        .count();
            }
        }
        int all = found.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(
                "Altered copies found of " + PICTURES + " each: " + found + "; unrelated hinted: " + foreign);
        assertThat(all).as("of 500, %s", found).isGreaterThanOrEqualTo(475);
        assertThat(found.values()).as("of 100 of each kind").allMatch(each -> each >= 90);
        assertThat(foreign).as("of %d pairs", 500 * PICTURES).isLessThanOrEqualTo(500);
    }

    @Test
    void photoThatShowsNothingIsLikeNoOther() {
        attached(flat(new Color(20, 20, 20)));
        attached(flat(Color.LIGHT_GRAY));
        assertThat(alike(flat(new Color(22, 20, 20)))).isEmpty();
    }

    @Test
    void uploadThatNobodySentIsLikeNoOtherUnlessItIsAskedAbout() {
        long waiting = staged(Photos.jpeg(90_001)).id();
        EvidenceFile again = staged(Altered.MIRRORED.copy(Photos.picture(90_001), 1));
        assertThat(finding.of(again.id(), again.sha256(), List.of())).isEmpty();
        assertThat(finding.of(again.id(), again.sha256(), List.of(waiting))).containsExactly(waiting);
    }

    /** Those of the demo, each of which is drawn, and as many more as are wanted, made by chance. */
    private static List<Shown> pictures() throws Exception {
        List<Shown> pictures = new ArrayList<>();
        for (File file : Arrays.stream(DRAWN.listFiles()).sorted().toList()) {
            pictures.add(
                    new Shown(file.getName().replaceAll("-\\d-(before|after).jpg", ""), small(ImageIO.read(file))));
        }
        for (int i = 0; pictures.size() < PICTURES; i++) {
            pictures.add(new Shown("chance " + i, Photos.picture(80_000 + i)));
        }
        return pictures;
    }

    private static BufferedImage small(BufferedImage picture) {
        BufferedImage small = new BufferedImage(480, 360, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = small.createGraphics();
        brush.drawImage(picture.getScaledInstance(480, 360, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        brush.dispose();
        return small;
    }

    private static byte[] flat(Color colour) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 64, 48);
        brush.dispose();
        return Altered.written(image, 0.9f);
    }

    private List<Long> alike(byte[] photo) {
        EvidenceFile staged = staged(photo);
        return finding.of(staged.id(), staged.sha256(), List.of());
    }

    private long attached(byte[] photo) {
        EvidenceFile staged = staged(photo);
        shelf.attach("case:alike", "AFTER", 1, uploader, List.of(new Attachment(staged.id(), null)));
        return staged.id();
    }

    private EvidenceFile staged(byte[] photo) {
        return storing.storePhoto(uploader, new Upload("a.jpg", new ByteArrayResource(photo), photo.length))
                .orThrow();
    }
}
