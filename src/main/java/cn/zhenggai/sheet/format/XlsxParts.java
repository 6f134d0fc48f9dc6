package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.Unreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, and how they point at one another. Names are compared without regard to case, as Excel does. */
final class XlsxParts implements Closeable {

    private static final int LONGEST_NAME = 1000;

    private final ZipFile zip;
    private final Bounds bounds;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private XlsxParts(ZipFile zip, Bounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    static XlsxParts open(Path file, Bounds bounds) throws IOException {
        XlsxParts parts = new XlsxParts(new ZipFile(file.toFile()), bounds);
        try {
            parts.list();
            return parts;
        } catch (RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private void list() {
        if (zip.size() > bounds.parts()) {
            throw Unreadable.BOMB.found();
        }
        long claimed = 0;
        for (ZipEntry part : Collections.list(zip.entries())) {
            parts.put(small(part.getName()), part);
            claimed += Math.max(0, part.getSize());
        }
        if (claimed > bounds.unpackedBytes()) {
            throw Unreadable.BOMB.found();
        }
    }

    boolean has(String name) {
        return parts.containsKey(small(name));
    }

    boolean anyBegins(String folder) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    boolean anyEnds(String ending) {
        return parts.keySet().stream().anyMatch(name -> name.endsWith(ending));
    }

    /** @throws IOException when there is none */
    InputStream open(String name) throws IOException {
        ZipEntry part = parts.get(small(name));
        if (part == null) {
            throw new IOException("No part " + name);
        }
        return new Bounded(zip.getInputStream(part), part.getCompressedSize(), bounds);
    }

    /** Where a part points to, by the id or, for want of one, by the end of the kind. */
    Map<String, String> relations(String part, boolean byKind) throws IOException {
        int folder = part.lastIndexOf('/') + 1;
        String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Map<String, String> targets = new HashMap<>();
        if (!has(name)) {
            return targets;
        }
        try (InputStream content = open(name)) {
            Xml xml = new Xml(content, LONGEST_NAME);
            while (xml.next()) {
                String target = xml.begins("Relationship") ? xml.attribute("Target") : null;
                String key = target == null ? null : key(xml, byKind);
                if (key != null && target != null && !"External".equalsIgnoreCase(xml.attribute("TargetMode"))) {
                    targets.put(key, resolved(part.substring(0, folder), target));
                }
            }
        }
        return targets;
    }

    private static @Nullable String key(Xml xml, boolean byKind) {
        String kind = xml.attribute(byKind ? "Type" : "Id");
        return byKind && kind != null ? kind.substring(kind.lastIndexOf('/') + 1) : kind;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String whole = folder + target;
        while (whole.contains("/../")) {
            String shorter = whole.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(whole)) {
                return whole;
            }
            whole = shorter;
        }
        return whole;
    }

    private static String small(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
