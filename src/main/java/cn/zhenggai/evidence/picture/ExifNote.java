package cn.zhenggai.evidence.picture;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Finds what a camera noted in a PNG or WebP. Steps from chunk to chunk; nothing else is read, and nothing unpacked. */
final class ExifNote {

    private static final int LARGEST = 1024 * 1024;
    private static final byte[] JPEG_STYLE = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** @param checked bytes that follow the content of a chunk */
    private record Chunks(String wanted, ByteOrder order, int first, boolean nameFirst, int checked, boolean even) {}

    private static final Chunks PNG = new Chunks("eXIf", ByteOrder.BIG_ENDIAN, 8, false, 4, false);
    private static final Chunks WEBP = new Chunks("EXIF", ByteOrder.LITTLE_ENDIAN, 12, true, 0, true);

    private ExifNote() {}

    /** The note as a TIFF; empty when there is none that can be believed. */
    static Optional<byte[]> in(Path photo, PhotoFormat format) throws IOException {
        Chunks chunks = format == PhotoFormat.PNG ? PNG : WEBP;
        try (ImageInputStream file = new FileImageInputStream(photo.toFile())) {
            file.setByteOrder(chunks.order());
            return find(file, chunks).map(ExifNote::bare);
        }
    }

    private static Optional<byte[]> find(ImageInputStream file, Chunks chunks) throws IOException {
        for (long at = chunks.first(); at + 8 <= file.length(); ) {
            file.seek(at);
            String name = chunks.nameFirst() ? word(file) : "";
            long length = file.readUnsignedInt();
            name = chunks.nameFirst() ? name : word(file);
            if (name.equals(chunks.wanted())) {
                return length > LARGEST || at + 8 + length > file.length()
                        ? Optional.empty()
                        : Optional.of(content(file, (int) length));
            }
            at += 8 + length + chunks.checked() + (chunks.even() ? length & 1 : 0);
        }
        return Optional.empty();
    }

    /** Some programs keep the head that the note has in a JPEG. */
    private static byte[] bare(byte[] note) {
        return Arrays.mismatch(note, JPEG_STYLE) == JPEG_STYLE.length
                ? Arrays.copyOfRange(note, JPEG_STYLE.length, note.length)
                : note;
    }

    private static byte[] content(ImageInputStream file, int length) throws IOException {
        byte[] content = new byte[length];
        file.readFully(content);
        return content;
    }

    private static String word(ImageInputStream file) throws IOException {
        return new String(content(file, 4), StandardCharsets.ISO_8859_1);
    }
}
