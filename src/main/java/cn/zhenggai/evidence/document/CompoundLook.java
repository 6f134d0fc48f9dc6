package cn.zhenggai.evidence.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks through an old document of Office or WPS: what lies in it by name, and what its main stream says of itself. */
final class CompoundLook {

    private static final Set<String> MACROS =
            Set.of("vba", "macros", "_vba_project", "_vba_project_cur", "vbaproject", "projectwm", "dir_vba");

    /** Of Word, Excel and whatever else packs things, each with a number behind it. */
    private static final Pattern EMBEDDED = Pattern.compile(
            "_\\d{6,}|mbd[0-9a-f]{6,}|lnk[0-9a-f]{6,}|\u0001ole10native|\u0003ole10native|package|ctls");

    private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

    private CompoundLook() {}

    static void at(Path file, DocumentFormat format) throws IOException {
        Set<String> names = CompoundFile.names(file);
        refuse(names.contains(ENCRYPTED_PACKAGE), Danger.ENCRYPTED);
        for (String name : names) {
            String small = name.toLowerCase(Locale.ROOT);
            refuse(MACROS.contains(small), Danger.MACROS);
            refuse(EMBEDDED.matcher(small).matches(), Danger.EMBEDDED);
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            ByteBuffer main = stream(root, format.mainPart);
            switch (format.mainPart) {
                case "WordDocument" -> WordStream.look(main, root);
                case "Workbook" -> SheetStream.look(main);
                default -> SlideStream.look(main, root);
            }
        } catch (StackOverflowError bent) {
            throw new IOException("A container that leads back into itself", bent);
        }
    }

    static ByteBuffer stream(DirectoryNode root, String name) throws IOException {
        try (InputStream content = root.createDocumentInputStream(name)) {
            return ByteBuffer.wrap(content.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    static void refuse(boolean found, Danger danger) {
        if (found) {
            throw new Danger.Found(danger);
        }
    }

    static String text(ByteBuffer from, int at, int characters) {
        return new String(from.array(), at, characters * 2, StandardCharsets.UTF_16LE);
    }
}
