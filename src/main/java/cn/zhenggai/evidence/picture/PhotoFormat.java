package cn.zhenggai.evidence.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of photo we can read, told apart by their first bytes and never by name or claimed type. */
enum PhotoFormat {
    JPEG,
    PNG,
    WEBP;

    private static final int HEAD = 12;
    private static final byte[] PNG_SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    static Optional<PhotoFormat> of(byte[] head) {
        if (head.length < HEAD) {
            return Optional.empty();
        }
        if ((head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8 && (head[2] & 0xff) == 0xff) {
            return Optional.of(JPEG);
        }
        if (Arrays.equals(head, 0, PNG_SIGNATURE.length, PNG_SIGNATURE, 0, PNG_SIGNATURE.length)) {
            return Optional.of(PNG);
        }
        return word(head, 0).equals("RIFF") && word(head, 8).equals("WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    /** What newer phones write unless told otherwise; there is no free decoder for it in Java. */
    static boolean heic(byte[] head) {
        return head.length >= HEAD && word(head, 4).equals("ftyp") && HEIC_BRANDS.contains(word(head, 8));
    }

    ImageReader reader() {
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name()).next();
    }

    private static String word(byte[] head, int from) {
        return new String(head, from, 4, StandardCharsets.ISO_8859_1);
    }
}
