package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.evidence.picture.Darkroom;
import cn.zhenggai.shared.Outcome;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomRefusalTests {

    private static final Duration AT_A_GLANCE = Duration.ofMillis(100);

    @TempDir
    Path folder;

    private final Darkroom darkroom = new Darkroom(1, Duration.ofSeconds(5));

    @Test
    void hugePictureIsRefusedFromItsHeader() throws Exception {
        Path bomb = file(Samples.pngHeader(50_000, 50_000));
        darkroom.develop(bomb); // loads the reader's classes
        long start = cpu();
        Outcome<?> outcome = darkroom.develop(bomb);
        assertThat(Duration.ofNanos(cpu() - start)).isLessThan(AT_A_GLANCE);
        assertThat(code(outcome)).isEqualTo("photoTooManyPixels");
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void hugeFrameBehindASmallCanvasIsRefused() throws Exception {
        byte[] frame = Arrays.copyOfRange(Samples.WEBP, 12, Samples.WEBP.length);
        frame[14] = (byte) 0xff;
        frame[15] = 0x3f;
        frame[16] = (byte) 0xff;
        frame[17] = 0x3f;
        byte[] canvas = Samples.join(Samples.ascii("VP8X"), new byte[] {10, 0, 0, 0}, new byte[10]);
        byte[] content = Samples.join(Samples.ascii("WEBP"), canvas, frame);
        byte[] length = {(byte) content.length, 0, 0, 0};
        assertThat(refusal(Samples.join(Samples.ascii("RIFF"), length, content)))
                .isEqualTo("photoTooManyPixels");
    }

    @ParameterizedTest
    @ValueSource(ints = {20_001, 1_000_000})
    void pictureWithAnOverlongSideIsRefused(int side) throws Exception {
        assertThat(refusal(Samples.pngHeader(side, 1))).isEqualTo("photoTooManyPixels");
        assertThat(refusal(Samples.pngHeader(1, side))).isEqualTo("photoTooManyPixels");
    }

    static Stream<byte[]> notPhotos() {
        return Stream.of(
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                        "<html><body>not a photo at all</body></html>",
                        "MZ this program cannot be run in DOS mode",
                        "\u007fELF and then some more bytes",
                        "GIF89a and ten thousand frames",
                        "BM a bitmap, and there are better ways",
                        "II*\0 a TIFF as scanners write",
                        "plain text in a file called photo.png",
                        "\0\0\0\u0018ftypisom a film",
                        "x",
                        "%PDF-1.7 a paper")
                .map(Samples::ascii);
    }

    @ParameterizedTest
    @MethodSource("notPhotos")
    void whatIsNoPhotoByContentIsRefused(byte[] content) throws Exception {
        assertThat(refusal(content)).isEqualTo("photoFormat");
    }

    @Test
    void movingGifIsRefused() throws Exception {
        assertThat(refusal(Samples.written(Samples.redAndBlue(20, 20), "gif"))).isEqualTo("photoFormat");
    }

    @Test
    void heicIsToldToBecomeJpeg() throws Exception {
        assertThat(refusal(Samples.ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")))
                .isEqualTo("photoHeic");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.6, 0.9, 0.99})
    void photoCutShortIsRefused(double part) throws Exception {
        for (byte[] whole : new byte[][] {Samples.jpeg(800, 600), Samples.png(800, 600), Samples.WEBP}) {
            byte[] cut = Arrays.copyOf(whole, Math.max(13, (int) (whole.length * part)));
            assertThat(refusal(cut)).isEqualTo("photoBroken");
        }
    }

    @Test
    void photoOfNoiseBehindATrueSignatureIsRefused() throws Exception {
        byte[] jpeg = Samples.jpeg(200, 200);
        Arrays.fill(jpeg, 20, jpeg.length - 2, (byte) 0x55);
        assertThat(refusal(jpeg)).isEqualTo("photoBroken");
    }

    @Test
    @Timeout(10)
    void smallFileOfManyPassesIsRefused() throws Exception {
        byte[] jpeg = Samples.jpeg(64, 64);
        byte[] scan = Samples.segment(0xda, new byte[] {1, 1, 0, 0, 63, 0});
        ByteArrayOutputStream passes = new ByteArrayOutputStream();
        passes.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 100_000; i++) {
            passes.writeBytes(scan);
        }
        passes.write(jpeg, jpeg.length - 2, 2);
        assertThat(refusal(passes.toByteArray())).isEqualTo("photoBroken");
    }

    /** A gigabyte of one letter in a compressed remark. */
    @Test
    @Timeout(20)
    void compressedRemarkIsNotUnpacked() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED}) {
            byte[] bomb = withRemark(Samples.written(new BufferedImage(20, 20, type), "png"));
            assertThat(darkroom.develop(file(bomb)).orThrow().width()).isEqualTo(20);
        }
    }

    private static byte[] withRemark(byte[] png) {
        byte[] remark = Samples.join(Samples.ascii("Comment\0\0"), deflated(1 << 30));
        int behindHeader = 8 + 25;
        return Samples.join(
                Arrays.copyOf(png, behindHeader),
                Samples.chunk("zTXt", remark),
                Arrays.copyOfRange(png, behindHeader, png.length));
    }

    private static byte[] deflated(int size) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] letters = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int done = 0; done < size; done += letters.length) {
            deflater.setInput(letters);
            while (!deflater.needsInput()) {
                bytes.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return bytes.toByteArray();
    }

    private String refusal(byte[] upload) throws Exception {
        return code(darkroom.develop(file(upload)));
    }

    private Path file(byte[] content) throws Exception {
        return Files.write(folder.resolve("upload"), content);
    }

    private static String code(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().get(0).code();
    }
}
