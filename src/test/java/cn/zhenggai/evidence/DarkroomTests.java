package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.evidence.picture.Darkroom;
import cn.zhenggai.shared.Outcome;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTests {

    @TempDir
    Path folder;

    private final Darkroom darkroom = new Darkroom(1, Duration.ofSeconds(5));

    @Test
    void photoIsScaledToItsLongestSideAndGetsAThumbnail() throws Exception {
        Darkroom.Developed developed = developed(Samples.jpeg(4000, 3000));
        assertThat(developed.width()).isEqualTo(2000);
        assertThat(developed.height()).isEqualTo(1500);
        assertThat(image(developed.photo()).getWidth()).isEqualTo(2000);
        assertThat(image(developed.thumbnail()).getWidth()).isEqualTo(480);
        assertThat(image(developed.thumbnail()).getHeight()).isEqualTo(360);
    }

    @Test
    void photoALittleTooLargeKeepsAllTheSizeItMay() throws Exception {
        assertThat(developed(Samples.jpeg(2500, 1000)).width()).isEqualTo(2048);
    }

    @Test
    void smallPhotoIsNotBlownUp() throws Exception {
        Darkroom.Developed developed = developed(Samples.png(60, 40));
        assertThat(developed.width()).isEqualTo(60);
        assertThat(image(developed.thumbnail()).getWidth()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"1,RED,BLUE", "2,BLUE,RED", "3,BLUE,RED", "4,RED,BLUE"})
    void photoTakenLevelStaysLevel(int orientation, String left, String right) throws Exception {
        BufferedImage image = image(developed(Samples.photographed(Samples.jpeg(64, 32), orientation))
                .photo());
        assertThat(image.getWidth()).isEqualTo(64);
        assertThat(colour(image, 8, 16)).isEqualTo(left);
        assertThat(colour(image, 56, 16)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"5,RED,BLUE", "6,RED,BLUE", "7,BLUE,RED", "8,BLUE,RED"})
    void photoTakenUprightStandsUpright(int orientation, String top, String bottom) throws Exception {
        BufferedImage image = image(developed(Samples.photographed(Samples.jpeg(64, 32), orientation))
                .photo());
        assertThat(image.getWidth()).isEqualTo(32);
        assertThat(image.getHeight()).isEqualTo(64);
        assertThat(colour(image, 16, 8)).isEqualTo(top);
        assertThat(colour(image, 16, 56)).isEqualTo(bottom);
    }

    @Test
    void placeAndCameraAndRemarksAreGone() throws Exception {
        byte[] upload = Samples.photographed(Samples.jpeg(64, 32), 6);
        assertThat(metadata(upload).getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
        Darkroom.Developed developed = developed(upload);
        for (byte[] kept : new byte[][] {developed.photo(), developed.thumbnail()}) {
            for (Directory directory : metadata(kept).getDirectories()) {
                assertThat(directory).isNotInstanceOfAny(ExifDirectoryBase.class, JpegCommentDirectory.class);
            }
            assertThat(text(kept)).doesNotContain("Exif", "private remark", "Pho");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "GIF89a/*", "%PDF-1.4"})
    void whatHidesBehindOrInsideAPhotoIsGone(String payload) throws Exception {
        byte[] jpeg = Samples.jpeg(64, 32);
        byte[] inside = Samples.join(
                Arrays.copyOf(jpeg, 2),
                Samples.segment(0xfe, Samples.ascii(payload)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                Samples.ascii(payload));
        assertThat(text(developed(inside).photo())).doesNotContain(payload);
    }

    @Test
    void archiveBehindAPhotoIsGone() throws Exception {
        byte[] upload = Samples.join(Samples.jpeg(64, 32), Samples.zip("run.class"));
        byte[] kept = developed(upload).photo();
        assertThat(kept).isNotEqualTo(upload);
        assertThat(text(kept)).doesNotContain("PK", "run.class");
    }

    @Test
    void transparentPngIsShownOnWhite() throws Exception {
        byte[] clear = Samples.written(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(new Color(image(developed(clear).photo()).getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void webpIsKeptAsJpeg() throws Exception {
        BufferedImage image = image(developed(Samples.WEBP).photo());
        assertThat(image.getWidth()).isEqualTo(24);
        assertThat(image.getHeight()).isEqualTo(16);
        assertThat(colour(image, 4, 8)).isEqualTo("RED");
        assertThat(colour(image, 20, 8)).isEqualTo("BLUE");
    }

    @Test
    void ofAMovingWebpTheFirstFrameIsKept() throws Exception {
        assertThat(developed(Samples.ANIMATED_WEBP).width()).isEqualTo(1);
    }

    @Test
    void photoThatFindsNoPlaceInTimeIsToldToComeAgain() throws Exception {
        assertThat(code(new Darkroom(0, Duration.ZERO).develop(file(Samples.jpeg(20, 20)))))
                .isEqualTo("photoBusy");
    }

    private Darkroom.Developed developed(byte[] upload) throws Exception {
        return darkroom.develop(file(upload)).orThrow();
    }

    private Path file(byte[] content) throws Exception {
        return Files.write(folder.resolve("upload"), content);
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusal().reasons().get(0).code();
    }

    private static BufferedImage image(byte[] content) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static Metadata metadata(byte[] content) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > colour.getBlue() ? "RED" : "BLUE";
    }
}
