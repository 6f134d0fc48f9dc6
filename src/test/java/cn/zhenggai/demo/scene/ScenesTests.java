package cn.zhenggai.demo.scene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.demo.Sheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures that the demo's people take. */
class ScenesTests {

    private static final Path FOLDER = Path.of("src/demo/resources/demo/pictures");
    private static final long MOST_BYTES = 4_000_000;

    private final Scenes scenes = new Scenes();

    static Stream<String> items() {
        return Sheet.rows("findings").stream().map(row -> row.get("item")).distinct();
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyHazardOfTheStoryHasPicturesBeforeAndAfter(String item) throws IOException {
        Set<String> different = new HashSet<>();
        for (int place = 0; place < Scenes.PLACES; place++) {
            for (boolean after : new boolean[] {false, true}) {
                assertThat(scenes.picture(item, after, place).exists()).isTrue();
                different.add(Arrays.toString(scenes.picture(item, after, place).getContentAsByteArray()));
            }
        }
        assertThat(different).hasSize(2 * Scenes.PLACES);
    }

    @Test
    void everyPictureIsUsedAndTogetherTheyStaySmall() throws IOException {
        Set<String> used = new HashSet<>();
        for (String item :
                Sheet.rows("scenes").stream().map(row -> row.get("item")).toList()) {
            for (int place = 0; place < Scenes.PLACES; place++) {
                used.add(scenes.picture(item, false, place).getFilename());
                used.add(scenes.picture(item, true, place).getFilename());
            }
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                assertThat(used).contains(file.getFileName().toString());
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isBetween(1L, MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A03", "D05", "G01", "E02", "F03"})
    void whatWasPutRightIsStillTheSamePlace(String item) throws IOException {
        BufferedImage before = image(item, false);
        assertThat(before.getWidth()).isEqualTo(960);
        assertThat(before.getHeight()).isEqualTo(720);
        assertThat(distance(before, image(item, true))).isLessThan(distance(before, image("B04", true)));
    }

    @Test
    void twoPeopleNeverSendTheVerySameFile() throws IOException {
        byte[] picture = scenes.picture("A03", false, 0).getContentAsByteArray();
        byte[] one = Photographs.marked(picture, "one");
        assertThat(one).isNotEqualTo(Photographs.marked(picture, "two")).isEqualTo(Photographs.marked(picture, "one"));
        assertThat(pixels(ImageIO.read(new ByteArrayInputStream(one)))).isEqualTo(pixels(image("A03", false)));
    }

    private BufferedImage image(String item, boolean after) throws IOException {
        return ImageIO.read(scenes.picture(item, after, 0).getInputStream());
    }

    private static double distance(BufferedImage one, BufferedImage other) {
        int[] a = pixels(one);
        int[] b = pixels(other);
        Arrays.setAll(a, i -> Math.abs(a[i] - b[i]));
        return Arrays.stream(a).average().orElseThrow();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }
}
