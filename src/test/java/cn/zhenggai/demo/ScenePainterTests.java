package cn.zhenggai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenePainterTests {

    private final ScenePainter painter = new ScenePainter();

    /** One item of each category, and those with a place of their own. */
    static Stream<String> items() {
        Stream<String> firsts = IntStream.rangeClosed('A', 'M').mapToObj(category -> (char) category + "01");
        return Stream.concat(firsts, Stream.of("A02", "A03", "A04", "A05", "B03", "D05"));
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyItemHasAPictureBeforeAndAfter(String item) throws Exception {
        byte[] before = painter.paint(item.substring(0, 1), item, false, 1);
        byte[] after = painter.paint(item.substring(0, 1), item, true, 1);
        assertThat(image(before).getWidth()).isEqualTo(1280);
        assertThat(image(after).getHeight()).isEqualTo(960);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void samePictureIsPaintedAgainFromTheSameSeed() {
        assertThat(painter.paint("D", "D02", false, 42)).isEqualTo(painter.paint("D", "D02", false, 42));
        assertThat(painter.paint("D", "D02", false, 42)).isNotEqualTo(painter.paint("D", "D02", false, 43));
    }

    @Test
    void whatWasPutRightIsStillTheSamePlace() throws Exception {
        for (String item : new String[] {"A03", "D05", "G01"}) {
            BufferedImage before = image(painter.paint(item.substring(0, 1), item, false, 4));
            assertThat(distance(before, image(painter.paint(item.substring(0, 1), item, true, 4))))
                    .isLessThan(distance(before, image(painter.paint("E", "E01", true, 4))));
        }
    }

    private static BufferedImage image(byte[] jpeg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static double distance(BufferedImage one, BufferedImage other) {
        int[] a = one.getRaster().getPixels(0, 0, 1280, 960, (int[]) null);
        int[] b = other.getRaster().getPixels(0, 0, 1280, 960, (int[]) null);
        Arrays.setAll(a, i -> Math.abs(a[i] - b[i]));
        return Arrays.stream(a).average().orElseThrow();
    }
}
