package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.evidence.picture.Darkroom;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the camera was held and in whatever kind of file it noted so, the photo that is kept stands upright. */
class UprightTests {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    @TempDir
    Path folder;

    private final Darkroom darkroom = new Darkroom(1, Duration.ofSeconds(5));

    /** The colours of the four corners as they must be seen, from the upper left, row by row. */
    @ParameterizedTest
    @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,BRYG", "7,YGBR", "8,GYRB"})
    void everyKindOfPhotoIsKeptUprightInAllEightWaysToHoldACamera(int orientation, String corners) throws Exception {
        BufferedImage seen = fourColours();
        byte[] jpeg = Samples.photographed(Samples.written(seen, "jpeg"), orientation);
        byte[] png = Samples.written(seen, "png");
        assertThat(corners(jpeg)).as("JPEG").isEqualTo(corners);
        assertThat(corners(Samples.photographedPng(png, orientation, false)))
                .as("PNG")
                .isEqualTo(corners);
        assertThat(corners(Samples.photographedPng(png, orientation, true)))
                .as("PNG with its note behind the pixels")
                .isEqualTo(corners);
        assertThat(corners(webp(Samples.tiff(orientation)))).as("WebP").isEqualTo(webpCorners(orientation));
        assertThat(corners(webp(Samples.exif(orientation))))
                .as("WebP with the note of a JPEG")
                .isEqualTo(webpCorners(orientation));
    }

    @Test
    void noteThatSaysNothingReadableTurnsNothing() throws Exception {
        byte[] png = Samples.written(fourColours(), "png");
        assertThat(corners(Samples.photographedPng(png, 9, false))).isEqualTo("RGBY");
        assertThat(corners(webp(new byte[] {1, 2, 3}))).isEqualTo("RBRB");
        assertThat(corners(webp(new byte[0]))).isEqualTo("RBRB");
    }

    @Test
    void whatTheCameraNotedIsGoneFromWebpAndPngToo() throws Exception {
        for (byte[] upload :
                new byte[][] {webp(Samples.tiff(6)), Samples.photographedPng(Samples.png(WIDTH, HEIGHT), 6, true)}) {
            byte[] kept = darkroom.develop(file(upload)).orThrow().photo();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "eXIf", "Pho");
        }
    }

    private static byte[] webp(byte[] note) {
        return Samples.photographedWebp(Samples.WEBP, 24, 16, note);
    }

    /** Left red, right blue is all that the sample shows. */
    private static String webpCorners(int orientation) {
        return switch (orientation) {
            case 1, 4 -> "RBRB";
            case 2, 3 -> "BRBR";
            case 5, 6 -> "RRBB";
            default -> "BBRR";
        };
    }

    private String corners(byte[] upload) throws Exception {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(
                darkroom.develop(file(upload)).orThrow().photo()));
        int right = kept.getWidth() - 4;
        int bottom = kept.getHeight() - 4;
        return colour(kept, 3, 3) + colour(kept, right, 3) + colour(kept, 3, bottom) + colour(kept, right, bottom);
    }

    private Path file(byte[] content) throws Exception {
        return Files.write(folder.resolve("upload"), content);
    }

    private static BufferedImage fourColours() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color left = y < HEIGHT / 2 ? Color.RED : Color.BLUE;
                Color right = y < HEIGHT / 2 ? Color.GREEN : Color.YELLOW;
                image.setRGB(x, y, (x < WIDTH / 2 ? left : right).getRGB());
            }
        }
        return image;
    }

    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 128;
        return red && green ? "Y" : red ? "R" : green ? "G" : "B";
    }
}
