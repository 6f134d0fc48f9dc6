package cn.zhenggai.evidence.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through the parts of a {@code .docx}, {@code .xlsx} or {@code .pptx}. What is unpacked is counted as it comes,
 * whatever the archive claims.
 */
final class PackageLook {

    private static final long MEGABYTE = 1024L * 1024;

    /** What an office program would unpack in all. */
    private static final long MOST_CLAIMED = 500 * MEGABYTE;

    /** What is unpacked here. */
    private static final long MOST_UNPACKED = 128 * MEGABYTE;

    private static final int MOST_PARTS = 10_000;
    private static final Pattern MACROS =
            Pattern.compile(".*(vbaproject.*|vbadata\\.xml|/macrosheets/.*|/dialogsheets/.*|attachedtoolbars.*)");
    private static final Pattern EMBEDDED = Pattern.compile(".*(/activex/.*|/afchunk[^/]*|oleobject[^/]*\\.bin)");
    private static final Pattern OUTSIDE = Pattern.compile(".*(/connections\\.xml|/querytables/.*)");
    private static final Pattern IN_FOLDER = Pattern.compile(".*/embeddings/[^/]+");
    private static final Pattern TABLE_OF_CHART = Pattern.compile(".*/embeddings/[^/]+\\.(xlsx|docx|pptx)");
    private static final Pattern READ = Pattern.compile(".*(\\.rels|\\.xml)");

    private final boolean inside;
    private long unpacked;

    private PackageLook(boolean inside) {
        this.inside = inside;
    }

    static void at(Path file) throws IOException {
        try (ZipFile parts = ZipFile.builder().setPath(file).get()) {
            new PackageLook(false).look(parts);
        }
    }

    private void look(ZipFile parts) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(parts.getEntries());
        long claimed =
                entries.stream().mapToLong(part -> Math.max(0, part.getSize())).sum();
        if (entries.size() > MOST_PARTS || claimed > MOST_CLAIMED) {
            throw new Danger.Found(Danger.BOMB);
        }
        for (ZipArchiveEntry part : entries) {
            look(parts, part, "/" + part.getName().replace('\\', '/').toLowerCase(Locale.ROOT));
        }
    }

    private void look(ZipFile parts, ZipArchiveEntry part, String name) throws IOException {
        refuse(MACROS.matcher(name).matches(), Danger.MACROS);
        refuse(EMBEDDED.matcher(name).matches(), Danger.EMBEDDED);
        refuse(OUTSIDE.matcher(name).matches(), Danger.OUTSIDE);
        if (TABLE_OF_CHART.matcher(name).matches()) {
            refuse(inside, Danger.EMBEDDED);
            lookInto(content(parts, part));
        } else {
            refuse(IN_FOLDER.matcher(name).matches(), Danger.EMBEDDED);
        }
        if (READ.matcher(name).matches()) {
            try (InputStream xml = new Counted(parts.getInputStream(part))) {
                PartReader.read(name, xml);
            }
        }
    }

    /** Behind a chart lies the table that it was drawn from, a package of its own. */
    private static void lookInto(byte[] table) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(table).get()) {
            new PackageLook(true).look(parts);
        }
    }

    private byte[] content(ZipFile parts, ZipArchiveEntry part) throws IOException {
        try (InputStream content = new Counted(parts.getInputStream(part))) {
            return content.readAllBytes();
        }
    }

    private static void refuse(boolean found, Danger danger) {
        if (found) {
            throw new Danger.Found(danger);
        }
    }

    /** Ends what unpacks to more than anybody writes. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream content) {
            super(content == null ? new ByteArrayInputStream(new byte[0]) : content);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            unpacked += bytes;
            refuse(unpacked > MOST_UNPACKED, Danger.BOMB);
        }
    }
}
