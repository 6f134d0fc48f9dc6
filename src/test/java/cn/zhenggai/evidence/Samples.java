package cn.zhenggai.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files as people send them, and as attackers do. */
public final class Samples {

    /** 24 x 16, left red, right blue. */
    static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRlYAAABXRUJQVlA4IEoAAACwAwCdASoYABAAPrVInkmnJCKhMAgA4BaJQBOmUFaAq//cAANxwAD+5xX2aEG+vOAA"
                    + "pvh7AXU7/8btT4OuUf5JAeDrjzyRjeEAAA==");

    /** 1 x 1, one frame. */
    static final byte[] ANIMATED_WEBP = Base64.getDecoder()
            .decode("UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABW"
                    + "UDhMDQAAAC8AAAAQBxAREYiI/gcA");

    private Samples() {}

    /** Left half red, right half blue. */
    static BufferedImage redAndBlue(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(redAndBlue(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return written(redAndBlue(width, height), "png");
    }

    static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG that is all promise: the header, and a few bytes of content. */
    static byte[] pngHeader(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        bytes.writeBytes(chunk("IHDR", HexFormat.of().parseHex("%08x%08x0802000000".formatted(width, height))));
        bytes.writeBytes(chunk("IDAT", HexFormat.of().parseHex("789c63600000000200014889")));
        return bytes.toByteArray();
    }

    static byte[] chunk(String name, byte[] body) {
        byte[] named = join(name.getBytes(StandardCharsets.US_ASCII), body);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(
                HexFormat.of().parseHex("%08x".formatted(body.length)),
                named,
                HexFormat.of().parseHex("%08x".formatted(sum.getValue())));
    }

    /** With a comment, the camera's name, a place in Qinglan and the given orientation. */
    public static byte[] photographed(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        byte[] comment = "private remark".getBytes(StandardCharsets.US_ASCII);
        return join(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                segment(0xe1, exif),
                segment(0xfe, comment),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The same note in a chunk of a PNG, before or behind the pixels. */
    static byte[] photographedPng(byte[] png, int orientation, boolean behind) {
        byte[] note = chunk("eXIf", tiff(orientation));
        int at = behind ? png.length - 12 : 33;
        return join(Arrays.copyOf(png, at), note, Arrays.copyOfRange(png, at, png.length));
    }

    /** The same note in a WebP: behind the pixels, with an extended head that promises it. */
    static byte[] photographedWebp(byte[] webp, int width, int height, byte[] note) {
        byte[] frame = Arrays.copyOfRange(webp, 12, webp.length);
        byte[] head = {8, 0, 0, 0, (byte) (width - 1), 0, 0, (byte) (height - 1), 0, 0};
        byte[] body = join(ascii("WEBP"), riff("VP8X", head), frame, riff("EXIF", note));
        return join(ascii("RIFF"), littleEndian(body.length), body);
    }

    private static byte[] riff(String name, byte[] body) {
        return join(ascii(name), littleEndian(body.length), body, new byte[body.length & 1]);
    }

    private static byte[] littleEndian(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    static byte[] segment(int marker, byte[] body) {
        int length = body.length + 2;
        return join(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, body);
    }

    /** TIFF, big endian: make and orientation in the first directory, a latitude in the directory of places. */
    static byte[] exif(int orientation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("Exif\0\0MM");
            out.writeShort(42);
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x010f, 2, 4, 0x50686f00); // Make, "Pho"
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8825, 4, 1, 50);
            out.writeInt(0);
            out.writeShort(2);
            entry(out, 0x0001, 2, 2, 'N' << 24);
            entry(out, 0x0002, 5, 3, 80);
            out.writeInt(0);
            for (int part : new int[] {28, 1, 12, 1, 34, 1}) {
                out.writeInt(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] tiff(int orientation) {
        byte[] exif = exif(orientation);
        return Arrays.copyOfRange(exif, 6, exif.length);
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    public static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The old Office container with one stream of the given name, and whatever else is put beside it. */
    static byte[] compound(String stream, String... others) {
        byte[] content =
                switch (stream) {
                    case "Workbook" -> ascii("\u0009\u0008\0\0");
                    case "WordDocument" -> new byte[1024];
                    default -> new byte[16];
                };
        return compound(stream, content, others);
    }

    static byte[] compound(String stream, byte[] content, String... others) {
        Map<String, byte[]> beside = new LinkedHashMap<>();
        for (String other : others) {
            beside.put(other, new byte[2048]);
        }
        if (stream.equals("WordDocument")) {
            beside.putIfAbsent("0Table", new byte[2048]);
        }
        return compound(stream, content, beside);
    }

    /** @param beside content by path */
    static byte[] compound(String stream, byte[] content, Map<String, byte[]> beside) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.getRoot().createDocument(stream, new ByteArrayInputStream(content));
            for (Map.Entry<String, byte[]> one : beside.entrySet()) {
                put(container.getRoot(), one.getKey(), one.getValue());
            }
            container.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(DirectoryEntry root, String path, byte[] content) throws IOException {
        DirectoryEntry folder = root;
        String[] names = path.split("/");
        for (String name : Arrays.copyOf(names, names.length - 1)) {
            folder = folder.createDirectory(name);
        }
        folder.createDocument(names[names.length - 1], new ByteArrayInputStream(content));
    }

    /** An archive of parts with the given content, by name. */
    static byte[] parts(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
