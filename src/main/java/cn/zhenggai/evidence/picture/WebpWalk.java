package cn.zhenggai.evidence.picture;

import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Walks the chunks of a WebP up to its first frame, because a small canvas may carry a huge frame. */
final class WebpWalk {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int ANIMATION_HEAD = 16;

    private WebpWalk() {}

    /** The larger of canvas and first frame on each side; empty when the file is cut short or has no frame. */
    static Optional<Dimension> size(File webp) throws IOException {
        try (ImageInputStream file = new FileImageInputStream(webp)) {
            file.setByteOrder(ByteOrder.LITTLE_ENDIAN);
            file.seek(4);
            long end = file.readUnsignedInt() + CHUNK_HEAD;
            return end > file.length() ? Optional.empty() : firstFrame(file, end);
        }
    }

    private static Optional<Dimension> firstFrame(ImageInputStream file, long end) throws IOException {
        Dimension largest = new Dimension();
        for (long at = FIRST_CHUNK; at + CHUNK_HEAD < end; ) {
            file.seek(at);
            String name = word(file);
            long length = file.readUnsignedInt();
            long body = at + CHUNK_HEAD;
            if (name.startsWith("VP8")) {
                largest = larger(largest, size(file, name, body));
            }
            if (name.equals("VP8 ") || name.equals("VP8L")) {
                return body + length > end ? Optional.empty() : Optional.of(largest);
            }
            at = name.equals("ANMF") ? body + ANIMATION_HEAD : body + length + (length & 1);
        }
        return Optional.empty();
    }

    private static Dimension size(ImageInputStream file, String name, long body) throws IOException {
        return switch (name) {
            case "VP8X" -> {
                file.seek(body + 4);
                yield new Dimension(1 + threeBytes(file), 1 + threeBytes(file));
            }
            case "VP8L" -> {
                file.seek(body + 1);
                long bits = file.readUnsignedInt();
                yield new Dimension(1 + (int) (bits & 0x3fff), 1 + (int) (bits >> 14 & 0x3fff));
            }
            default -> {
                file.seek(body + 6);
                yield new Dimension(file.readUnsignedShort() & 0x3fff, file.readUnsignedShort() & 0x3fff);
            }
        };
    }

    private static Dimension larger(Dimension one, Dimension other) {
        return new Dimension(Math.max(one.width, other.width), Math.max(one.height, other.height));
    }

    private static int threeBytes(ImageInputStream file) throws IOException {
        return file.readUnsignedByte() | file.readUnsignedByte() << 8 | file.readUnsignedByte() << 16;
    }

    private static String word(ImageInputStream file) throws IOException {
        byte[] word = new byte[4];
        file.readFully(word);
        return new String(word, StandardCharsets.ISO_8859_1);
    }
}
