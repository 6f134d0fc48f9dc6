package cn.zhenggai.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What happens to files on their way, or on purpose. */
public final class Damage {

    private Damage() {}

    public static byte[] flipped(byte[] content, Random random) {
        byte[] damaged = content.clone();
        for (int i = 0; i <= random.nextInt(8); i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /** Numbers in attributes and elements as nobody writes them. */
    public static byte[] retyped(byte[] part, Random random) {
        String text = new String(part, StandardCharsets.UTF_8);
        List<String> wild =
                List.of("-1", "999999999", "99999999999999", "1E999999999", "", "NaN", "0", "A0", "ZZZZ1", "Ａ１");
        int from = random.nextInt(Math.max(1, text.length()));
        return (text.substring(0, from)
                        + text.substring(from).replaceFirst("\\d+", wild.get(random.nextInt(wild.size()))))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    public static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
